package io.e5stream.training.mine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NegativeMinerTest {

  private final MiningCorpus corpus = new MiningCorpus();

  private NegativeMiner miner(
      List<TrainingPair> pairs, String ranks, String margin, int negatives) {
    return miner(pairs, ranks, margin, negatives, NegativeDraw.FIRST);
  }

  private NegativeMiner miner(
      List<TrainingPair> pairs, String ranks, String margin, int negatives, NegativeDraw draw) {
    pairs.forEach(pair -> corpus.add(pair.passage()));
    return new NegativeMiner(
        corpus,
        pairs,
        new WordSearcher(corpus),
        new MiningSettings(
            RankRange.parse(ranks), PositiveMargin.parse(margin), negatives, draw, 1));
  }

  private static TrainingPair pair(String id, String query, String passage) {
    return TrainingPair.of(id, query, passage, "web");
  }

  @Test
  void takesWhatIsFoundOfOtherPairs() {
    List<TrainingPair> pairs =
        List.of(
            pair("1", "hot green tea", "hot green tea leaves"),
            pair("2", "cold green tea", "cold green tea pot"),
            pair("3", "coffee cup", "coffee cup of tea"));
    NegativeMiner miner = miner(pairs, "1-10", "none", 2);
    List<TrainingPair> mined = miner.mine(pairs);
    assertThat(mined)
        .extracting(TrainingPair::negatives)
        .containsExactly(
            List.of("cold green tea pot", "coffee cup of tea"),
            List.of("hot green tea leaves", "coffee cup of tea"),
            List.of());
    assertThat(miner.counts()).isEqualTo(new MiningCounts(2, 0, 1, 4, 0, 0));
  }

  @Test
  void noAnswerOfTheQueryIsItsNegative() {
    List<TrainingPair> pairs =
        List.of(
            pair("1", "why tea", "tea because of taste"),
            pair("2", "Why  TEA", "tea because of habit"),
            pair("3", "who", "tea drinkers"));
    assertThat(miner(pairs, "1-10", "none", 7).mine(pairs))
        .extracting(TrainingPair::negatives)
        .containsExactly(List.of("tea drinkers"), List.of(), List.of());
  }

  @Test
  void neitherTheQueryNorAPartOfTheAnswerIsANegative() {
    corpus.add("green tea");
    corpus.add("GREEN tea leaves");
    corpus.add("green tea leaves and more of it");
    corpus.add("tea leaves");
    corpus.add("black tea");
    List<TrainingPair> pairs = List.of(pair("1", "Green tea", "green tea leaves"));
    assertThat(miner(pairs, "1-10", "none", 7).mine(pairs).get(0).negatives())
        .containsExactly("black tea");
  }

  @Test
  void ranksAreReachedThoughTheBestAreAnswers() {
    List<TrainingPair> pairs = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      pairs.add(pair("answer " + i, "green tea", "green tea answer" + i));
    }
    pairs.add(pair("other", "x", "green pot"));
    assertThat(miner(pairs, "1-1", "none", 1).mine(pairs).get(0).negatives())
        .containsExactly("green pot");
  }

  @Test
  void ownNegativesStayFirstAndOldScoresGo() {
    corpus.add("tea pot");
    corpus.add("tea cup");
    corpus.add("tea tin");
    TrainingPair own =
        new TrainingPair("1", "tea", "tea leaves", "nli", List.of("tea cup"), List.of(2.0, 1.0));
    assertThat(miner(List.of(own), "1-10", "none", 3).mine(List.of(own)))
        .containsExactly(
            new TrainingPair(
                "1", "tea", "tea leaves", "nli", List.of("tea cup", "tea pot", "tea tin"), null));
    NegativeMiner enough = miner(List.of(own), "1-10", "none", 1);
    assertThat(enough.mine(List.of(own))).containsExactly(own);
    assertThat(enough.counts()).isEqualTo(new MiningCounts(1, 0, 0, 0, 0, 0));
  }

  @Test
  void theMarginIsThatOfThePositiveInTheSameSearch() {
    corpus.add("a b c x");
    corpus.add("a b x");
    corpus.add("a x");
    List<TrainingPair> pairs = List.of(pair("1", "a b c d", "a b c d leaves"));
    NegativeMiner miner = miner(pairs, "1-10", "0.5", 7);
    assertThat(miner.mine(pairs).get(0).negatives()).containsExactly("a b x", "a x");
    assertThat(miner.counts()).isEqualTo(new MiningCounts(0, 1, 0, 2, 1, 0));

    List<TrainingPair> far = List.of(pair("2", "a", "nothing in common"));
    NegativeMiner unfound = miner(far, "1-10", "1", 7);
    assertThat(unfound.mine(far)).isEqualTo(far);
    assertThat(unfound.counts().positiveUnfound()).isEqualTo(1);
    assertThat(unfound.counts().tooNear()).isEqualTo(4);
  }

  @Test
  void blankSidesAreGivenBackAndNotSearched() {
    List<TrainingPair> pairs = List.of(pair("1", " ", "tea"), pair("2", "tea", ""));
    WordSearcher searcher = new WordSearcher(corpus);
    NegativeMiner miner = new NegativeMiner(corpus, pairs, searcher, MiningSettings.DEFAULTS);
    assertThat(miner.mine(pairs)).isEqualTo(pairs);
    assertThat(miner.counts().without()).isEqualTo(2);
    assertThat(searcher.calls()).isZero();
  }

  @Test
  void refusesACorpusWithoutTheAnswer() {
    List<TrainingPair> pairs = List.of(pair("1", "tea", "leaves"));
    assertThatThrownBy(
            () ->
                new NegativeMiner(corpus, pairs, new WordSearcher(corpus), MiningSettings.DEFAULTS))
        .hasMessage("the corpus lacks the passage of 1");
  }

  @Test
  void aPairsNegativesDoNotDependOnItsBlock() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<TrainingPair> pairs = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String words = "w%d w%d w%d".formatted(random.nextInt(9), random.nextInt(9), i % 9);
      pairs.add(pair("id" + i, words, words + " answer" + i));
    }
    NegativeMiner whole = miner(pairs, "2-30", "0.9", 4, NegativeDraw.RANDOM);
    NegativeMiner blocks = miner(pairs, "2-30", "0.9", 4, NegativeDraw.RANDOM);
    List<TrainingPair> inBlocks = new ArrayList<>();
    for (int from = 0; from < 60; from += 7) {
      inBlocks.addAll(blocks.mine(pairs.subList(from, Math.min(60, from + 7))));
    }
    assertThat(inBlocks).as("seed %d", seed).isEqualTo(whole.mine(pairs));
    assertThat(blocks.counts()).isEqualTo(whole.counts());
    assertThat(whole.counts().pairs()).isEqualTo(60);
  }
}
