package io.e5stream.eval.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedScoresTest {

  @Test
  void pairsByIdAndCountsWhatHasNoPartner() {
    PairedScores scores =
        PairedScores.of(
            Map.of("b", 0.2, "a", 0.1, "only-baseline", 1.0),
            Map.of("a", 0.3, "b", 0.4, "only-candidate", 1.0, "another", 0.0));
    assertThat(scores.ids()).containsExactly("a", "b");
    assertThat(scores.baseline()).containsExactly(0.1, 0.2);
    assertThat(scores.candidate()).containsExactly(0.3, 0.4);
    assertThat(scores.unpaired()).isEqualTo(3);
  }

  @Test
  void nothingInCommonIsAnErrorThatNamesBothSides() {
    assertThatThrownBy(() -> PairedScores.of(Map.of("q1", 1.0), Map.of("x9", 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 items (such as q1)")
        .hasMessageContaining("1 items (such as x9)");
    assertThatThrownBy(() -> PairedScores.of(Map.of(), Map.of("x9", 1.0)))
        .hasMessageContaining("no items and 1 items");
  }

  @Test
  void aValueThatIsNoNumberIsNamed() {
    assertThatThrownBy(() -> PairedScores.of(Map.of("a", 1.0), Map.of("a", Double.NaN)))
        .hasMessageContaining("candidate of item a is NaN");
  }
}
