package io.e5stream.filter.perplexity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.filter.text.AnalyzedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KneserNeyTest {

  private static final Offset<Double> NEAR = within(1e-6);

  @TempDir private Path directory;

  private NGramModel model(int order, List<String> lines, int... prune) throws IOException {
    NGramCounts counts = new NGramCounts(order);
    lines.forEach(counts::add);
    Path file = directory.resolve("model.arpa");
    ArpaWriter.write(KneserNey.estimate(counts, prune), file);
    return ArpaReader.read(file);
  }

  /**
   * Worked by hand, with the fallback discounts .5 and 1. Words count a 1 (after the start only), b
   * 1, c 1, the end 2, together 5; .5 is left for the uniform .2 of five words. So a, b and c have
   * .1 + .1, the end .2 + .1, the unknown word .1. After a, b has .5 / 2 + .5 * .2.
   */
  @Test
  void twoLinesByHand() throws IOException {
    NGramModel model = model(2, List.of("A, b.", "a c!"));
    assertThat(model.probability(List.of(), "a")).isCloseTo(0.2, NEAR);
    assertThat(model.probability(List.of(), "</s>")).isCloseTo(0.3, NEAR);
    assertThat(model.probability(List.of(), "zebra")).isCloseTo(0.1, NEAR);
    assertThat(model.probability(List.of("<s>"), "a")).isCloseTo(0.6, NEAR);
    assertThat(model.probability(List.of("a"), "b")).isCloseTo(0.35, NEAR);
    assertThat(model.probability(List.of("<s>", "a"), "c")).isCloseTo(0.35, NEAR);
    assertThat(model.probability(List.of("a"), "</s>")).isCloseTo(0.15, NEAR);
    assertThat(model.probability(List.of("a"), "zebra")).isCloseTo(0.05, NEAR);
    assertThat(model.probability(List.of("zebra"), "b")).isCloseTo(0.2, NEAR);
    assertThat(model.probability(List.of("b"), "</s>")).isCloseTo(0.65, NEAR);
    assertThat(model.perplexity(AnalyzedText.of("a b")))
        .isCloseTo(Math.pow(0.6 * 0.35 * 0.65, -1.0 / 3), NEAR);
    assertThat(model.perplexity(AnalyzedText.of("A b.\n\n?\nb")))
        .isCloseTo(Math.pow(0.6 * 0.35 * 0.65 * 0.5 * 0.2 * 0.65, -1.0 / 5), NEAR);
  }

  /** With c pruned after a, its .25 goes to the words: c has .75 * .2 after a. */
  @Test
  void whatIsPrunedGoesToTheOrderBelow() throws IOException {
    NGramModel model = model(2, List.of("a b", "a b", "a c"), 0, 1);
    // a: 3 in all, b 2 (1 off), c 1 (pruned): left (1 + 1) / 3.
    double c = model.probability(List.of(), "c");
    assertThat(model.probability(List.of("a"), "c")).isCloseTo(2.0 / 3 * c, NEAR);
    double b = model.probability(List.of(), "b");
    assertThat(model.probability(List.of("a"), "b")).isCloseTo(1.0 / 3 + 2.0 / 3 * b, NEAR);
    assertThat(sum(model, List.of("a"), Set.of("a", "b", "c"))).isCloseTo(1, NEAR);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void probabilitiesOfEveryContextSumToOne(int order) throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Set<String> words = new HashSet<>();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      List<String> line = new ArrayList<>();
      int n = 1 + random.nextInt(8);
      for (int j = 0; j < n; j++) {
        // Words of unequal frequency.
        String word = "w" + (int) Math.pow(12, random.nextDouble());
        words.add(word);
        line.add(word);
      }
      lines.add(String.join(" ", line));
    }
    for (int[] prune : new int[][] {{}, {0, 0, 1}}) {
      NGramModel model = model(order, lines, prune);
      assertThat(model.order()).isEqualTo(order);
      for (int round = 0; round < 200; round++) {
        List<String> context =
            new ArrayList<>(lines.get(random.nextInt(lines.size())).lines().toList());
        context = new ArrayList<>(List.of(context.get(0).split(" ", -1)));
        context = context.subList(0, random.nextInt(context.size() + 1));
        List<String> whole =
            new ArrayList<>(random.nextBoolean() ? List.of("<s>") : List.of("nowhere"));
        whole.addAll(context);
        assertThat(sum(model, whole, words)).as("seed %d after %s", seed, whole).isCloseTo(1, NEAR);
      }
    }
  }

  private static double sum(NGramModel model, List<String> context, Set<String> words) {
    double sum = model.probability(context, "</s>") + model.probability(context, "<unk>");
    for (String word : words) {
      sum += model.probability(context, word);
    }
    return sum;
  }

  @Test
  void likelyTextHasLowPerplexity() throws IOException {
    List<String> lines =
        List.of(
            "the cat sat on the mat",
            "the dog sat on the rug",
            "the cat saw the dog",
            "a dog saw a cat on the mat",
            "水 火 木",
            "水火金");
    NGramModel model = model(3, lines);
    double seen = model.perplexity(AnalyzedText.of("The cat sat on the rug."));
    double shuffled = model.perplexity(AnalyzedText.of("rug the on sat cat the"));
    double unknown = model.perplexity(AnalyzedText.of("colourless green ideas sleep"));
    assertThat(seen).isLessThan(shuffled);
    assertThat(shuffled).isLessThan(unknown);
    assertThat(model.perplexity(AnalyzedText.of("水火木"))).isLessThan(unknown);
    assertThat(model.perplexity(AnalyzedText.of(" ... "))).isNaN();
  }

  @Test
  void wrongUseIsSaid() {
    assertThatThrownBy(() -> new NGramCounts(0)).hasMessageContaining("1 to 10 but is 0");
    assertThatThrownBy(() -> KneserNey.estimate(new NGramCounts(2)))
        .hasMessageContaining("no words");
    NGramCounts counts = new NGramCounts(2);
    counts.add("a b");
    assertThatThrownBy(() -> KneserNey.estimate(counts, 1)).hasMessageContaining("not pruned");
    assertThatThrownBy(() -> KneserNey.estimate(counts, 0, 2, 1)).hasMessageContaining("less than");
  }
}
