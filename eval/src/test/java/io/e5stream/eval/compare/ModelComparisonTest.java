package io.e5stream.eval.compare;

import static io.e5stream.eval.compare.ComparisonVerdict.BETTER;
import static io.e5stream.eval.compare.ComparisonVerdict.NO_SIGNIFICANT_DIFFERENCE;
import static io.e5stream.eval.compare.ComparisonVerdict.WORSE;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelComparisonTest {

  private static PairedComparison comparison(String metric, double difference, double p) {
    return new PairedComparison(
        metric, 9, 0, 0.5, 0.5 + difference, difference, 0, 0, p, true, 512, 1);
  }

  private static ModelComparison of(PairedComparison... comparisons) {
    return ModelComparison.of("tiny", "old-1", "new-1", 0.05, List.of(comparisons));
  }

  @Test
  void judgesTheCorrectedValue() {
    // Holm: 0.01 x 3 = 0.03; 0.02 x 2 = 0.04; 0.5.
    ModelComparison comparison =
        of(comparison("a", 0.1, 0.01), comparison("b", -0.1, 0.02), comparison("c", 0.3, 0.5));
    assertThat(comparison.results())
        .extracting(ModelComparison.Result::verdict)
        .containsExactly(BETTER, WORSE, NO_SIGNIFICANT_DIFFERENCE);
    // 0.03 would pass alone, but not as one of two.
    assertThat(of(comparison("a", 0.1, 0.03), comparison("b", 0.1, 0.03)).results())
        .extracting(ModelComparison.Result::verdict)
        .containsOnly(NO_SIGNIFICANT_DIFFERENCE);
  }

  @Test
  void isReadableJson() throws Exception {
    JsonNode json = new ObjectMapper().valueToTree(of(comparison("a", 0.1, 0.01)));
    assertThat(json.at("/results/0/verdict").asText()).isEqualTo("better");
    assertThat(json.at("/results/0/comparison/p").asDouble()).isEqualTo(0.01);
    assertThat(json.at("/results/0/adjustedP").asDouble()).isEqualTo(0.01);
  }
}
