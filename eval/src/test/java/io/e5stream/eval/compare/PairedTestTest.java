package io.e5stream.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairedTestTest {

  private static final PairedTest TEST = new PairedTest(ComparisonOptions.DEFAULTS);

  @Test
  void comparesMeans() {
    PairedComparison result =
        TEST.means(
            "ndcg@10",
            Map.of("a", 0.1, "b", 0.5, "c", 0.6, "gone", 1.0),
            Map.of("a", 0.4, "b", 0.6, "c", 0.5));
    assertThat(result.metric()).isEqualTo("ndcg@10");
    assertThat(result.items()).isEqualTo(3);
    assertThat(result.unpaired()).isEqualTo(1);
    assertThat(result.baseline()).isCloseTo(0.4, within(1e-12));
    assertThat(result.candidate()).isCloseTo(0.5, within(1e-12));
    assertThat(result.difference()).isCloseTo(0.1, within(1e-12));
    assertThat(result.p()).isEqualTo(0.75); // worked out in RandomisationTestTest
    assertThat(result.exact()).isTrue();
    // Differences 0.3, 0.1, -0.1: a resample of three has the worst thrice with chance 1/27.
    assertThat(result.low()).isCloseTo(-0.1, within(1e-12));
    assertThat(result.high()).isCloseTo(0.3, within(1e-12));
  }

  @Test
  void comparesSeveralMetrics() {
    Map<String, Map<String, Double>> baseline =
        Map.of("map", Map.of("a", 0.5), "ndcg@10", Map.of("a", 0.25));
    Map<String, Map<String, Double>> candidate =
        Map.of("map", Map.of("a", 0.75), "ndcg@10", Map.of("a", 0.25));
    assertThat(TEST.means(List.of("ndcg@10", "map"), baseline, candidate))
        .extracting(c -> c.metric() + " " + c.difference())
        .containsExactly("ndcg@10 0.0", "map 0.25");
    assertThatThrownBy(() -> TEST.means(List.of("mrr"), Map.of("map", Map.of()), candidate))
        .hasMessage("no metric mrr; there is: map");
  }

  @Test
  void comparesSpearman() {
    PairedComparison result =
        TEST.spearman(
            "spearman",
            Map.of("a", 1.0, "b", 2.0, "c", 3.0),
            Map.of("a", 0.1, "b", 0.2, "c", 0.3),
            Map.of("a", 9.0, "b", 7.0, "c", 8.0));
    assertThat(result.baseline()).isCloseTo(1, within(1e-12));
    assertThat(result.candidate()).isCloseTo(-0.5, within(1e-12));
    assertThat(result.p()).isEqualTo(0.5); // worked out in RandomisationTestTest
    assertThatThrownBy(
            () -> TEST.spearman("spearman", Map.of(), Map.of("a", 0.1), Map.of("a", 0.1)))
        .hasMessageContaining("gold value of item a is null");
  }

  @Test
  void degenerateInputHasADefinedResult() {
    PairedComparison one = TEST.means("m", Map.of("a", 0.1), Map.of("a", 0.9));
    assertThat(one.p()).isEqualTo(1);
    PairedComparison same = TEST.means("m", Map.of("a", 0.1, "b", 1.0), Map.of("a", 0.1, "b", 1.0));
    assertThat(same.p()).isEqualTo(1);
    assertThat(same.difference()).isZero();
    assertThat(same.low()).isZero();
    assertThat(same.high()).isZero();
    assertThatThrownBy(() -> TEST.means("m", Map.of(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theOrderOfTheMapsDoesNotMatter() {
    Random random = new Random(3);
    Map<String, Double> baseline = new LinkedHashMap<>();
    Map<String, Double> candidate = new LinkedHashMap<>();
    for (int i = 0; i < 50; i++) {
      baseline.put("q" + i, random.nextDouble());
      candidate.put("q" + (49 - i), random.nextDouble());
    }
    assertThat(TEST.means("m", new HashMap<>(baseline), new HashMap<>(candidate)))
        .isEqualTo(TEST.means("m", baseline, candidate));
  }

  @Test
  void findsADifferenceThatIsThere() {
    Random random = new Random(11);
    Map<String, Double> gold = new HashMap<>();
    Map<String, Double> sharp = new HashMap<>();
    Map<String, Double> blurred = new HashMap<>();
    for (int i = 0; i < 300; i++) {
      double similarity = random.nextDouble();
      gold.put("p" + i, similarity);
      sharp.put("p" + i, similarity + 0.1 * random.nextGaussian());
      blurred.put("p" + i, 40 * (similarity + 0.5 * random.nextGaussian()));
    }
    PairedComparison result = TEST.spearman("spearman", gold, blurred, sharp);
    assertThat(result.p()).isLessThan(0.001);
    assertThat(result.low()).isPositive();
    assertThat(TEST.spearman("spearman", gold, sharp, blurred).high()).isNegative();
  }
}
