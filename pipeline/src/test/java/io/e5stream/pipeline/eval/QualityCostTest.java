package io.e5stream.pipeline.eval;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.compare.ComparisonOptions;
import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.eval.compare.PairedTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QualityCostTest {

  // The mean goes from 1 to 0.75, and of the four resampled items none is worth more than 1.
  private final QualityCost cost =
      new QualityCost(
          "tea",
          ModelComparison.of(
              "tea, split test",
              "one",
              "other",
              0.05,
              List.of(
                  new PairedTest(ComparisonOptions.DEFAULTS)
                      .means(
                          "ndcg@10",
                          Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 1.0),
                          Map.of("a", 1.0, "b", 1.0, "c", 1.0, "d", 0.0)))));

  @Test
  void aManifestGetsValueDifferenceAndItsLowerEnd() {
    assertThat(cost.results())
        .hasSize(3)
        .containsEntry("tea/ndcg@10", 0.75)
        .containsEntry("tea/ndcg@10/difference-to-parent", -0.25);
    assertThat(cost.results().get("tea/ndcg@10/difference-to-parent/low")).isLessThan(-0.25);
  }

  @Test
  void aLossBeyondWhatIsAllowedIsNamed() {
    assertThat(cost.exceeding(Map.of("ndcg@10", 0.2)))
        .containsExactly("tea ndcg@10 loses 0.25000, more than the 0.2 allowed");
    assertThat(cost.exceeding(Map.of("ndcg@10", 0.25))).isEmpty();
    assertThat(cost.exceeding(Map.of("map", 0.0))).isEmpty();
  }
}
