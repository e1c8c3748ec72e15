package io.e5stream.training.mine;

import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Gives pairs their hard negatives. A pair's own negatives stay, first; teacher scores go when
 * negatives are added, since they would be of others. Used by one thread.
 */
public final class NegativeMiner {

  private final MiningCorpus corpus;
  private final NegativeSearcher searcher;
  private final MiningSettings settings;
  private final KnownPositives positives;
  private MiningCounts counts = MiningCounts.NONE;

  /**
   * @param corpus holds the passage of every pair: without it the positive has no score
   * @param pairs all that are known, so that no answer of a query becomes its negative
   * @param searcher searches the corpus; the caller closes it
   * @throws IllegalArgumentException when the corpus lacks a pair's passage
   */
  public NegativeMiner(
      MiningCorpus corpus,
      Iterable<TrainingPair> pairs,
      NegativeSearcher searcher,
      MiningSettings settings) {
    this.corpus = Objects.requireNonNull(corpus, "corpus");
    this.searcher = Objects.requireNonNull(searcher, "searcher");
    this.settings = Objects.requireNonNull(settings, "settings");
    positives = new KnownPositives(corpus);
    for (TrainingPair pair : pairs) {
      if (isWhole(pair)) {
        if (corpus.place(pair.passage()) < 0) {
          throw new IllegalArgumentException("the corpus lacks the passage of " + pair.id());
        }
        positives.add(pair);
      }
    }
  }

  /** What became of the pairs so far. */
  public MiningCounts counts() {
    return counts;
  }

  /**
   * Mines for some pairs; searches for all of them at once.
   *
   * @return the pairs, in their order, with negatives where there were any
   */
  public List<TrainingPair> mine(List<TrainingPair> pairs) {
    List<TrainingPair> wanting = pairs.stream().filter(this::wantsNegatives).toList();
    List<List<FoundPassage>> found = List.of();
    if (!wanting.isEmpty()) {
      int most = wanting.stream().mapToInt(this::depth).max().orElseThrow();
      found = searcher.search(wanting.stream().map(TrainingPair::query).toList(), most);
    }
    List<TrainingPair> mined = new ArrayList<>(pairs.size());
    int next = 0;
    for (TrainingPair pair : pairs) {
      boolean searched = wantsNegatives(pair);
      TrainingPair result = searched ? mine(pair, found.get(next++)) : pair;
      count(result.negatives().size());
      mined.add(result);
    }
    return mined;
  }

  /** How many to find: the last rank is reached though the best ones are answers. */
  private int depth(TrainingPair pair) {
    return settings.ranks().to() + positives.of(pair.query()).size();
  }

  private boolean wantsNegatives(TrainingPair pair) {
    return isWhole(pair) && pair.negatives().size() < settings.negatives();
  }

  private static boolean isWhole(TrainingPair pair) {
    return !pair.query().isBlank() && !pair.passage().isBlank();
  }

  private TrainingPair mine(TrainingPair pair, List<FoundPassage> all) {
    // Others of the block may have asked for more: a pair's negatives must not depend on them.
    List<FoundPassage> found = all.subList(0, Math.min(all.size(), depth(pair)));
    Candidates candidates =
        Candidates.of(found, corpus.place(pair.passage()), excluded(pair, found), settings);
    List<FoundPassage> taken =
        settings
            .draw()
            .take(
                candidates.near(),
                settings.negatives() - pair.negatives().size(),
                settings.seed(),
                pair.id());
    counts =
        counts.plus(
            new MiningCounts(
                0, 0, 0, taken.size(), candidates.tooNear(), candidates.positiveFound() ? 0 : 1));
    if (taken.isEmpty()) {
      return pair;
    }
    List<String> negatives = new ArrayList<>(pair.negatives());
    taken.forEach(f -> negatives.add(corpus.passages().get(f.place())));
    return new TrainingPair(
        pair.id(), pair.query(), pair.passage(), pair.source(), negatives, List.of());
  }

  private Set<Integer> excluded(TrainingPair pair, List<FoundPassage> found) {
    Set<Integer> excluded = new HashSet<>(positives.of(pair.query()));
    pair.negatives().forEach(negative -> excluded.add(corpus.place(negative)));
    excluded.add(corpus.place(pair.query()));
    for (FoundPassage candidate : found) {
      String text = corpus.passages().get(candidate.place());
      // A document and a part of it answer alike.
      if (text.contains(pair.passage()) || pair.passage().contains(text)) {
        excluded.add(candidate.place());
      }
    }
    return excluded;
  }

  private void count(int negatives) {
    boolean complete = negatives >= settings.negatives();
    boolean without = negatives == 0;
    counts =
        counts.plus(
            new MiningCounts(
                complete ? 1 : 0, complete || without ? 0 : 1, without ? 1 : 0, 0, 0, 0));
  }
}
