package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EmbeddedPairTest {

  private static final Judged PAIR = TestPairs.accepted("a", "text", 1, 1);

  @Test
  void whatIsToBeRankedHasVectorsOfOneSize() {
    assertThat(new EmbeddedPair(PAIR, new float[2], new float[2]).isDecided()).isFalse();
    assertThatThrownBy(() -> new EmbeddedPair(PAIR, new float[2], new float[3]))
        .hasMessageContaining("not of one size");
    assertThatThrownBy(() -> EmbeddedPair.decided(PAIR)).hasMessageContaining("not of one size");
  }

  @Test
  void whatIsDecidedHasNone() {
    Judged bad = TestPairs.bad("a", "text", 1, 1);
    Judged gone = TestPairs.withdrawn("a", 2, 2);
    assertThat(EmbeddedPair.decided(bad).isDecided()).isTrue();
    assertThat(EmbeddedPair.decided(gone).isDecided()).isTrue();
    assertThatThrownBy(() -> new EmbeddedPair(bad, new float[2], new float[2]))
        .hasMessageContaining("has no vectors");
  }
}
