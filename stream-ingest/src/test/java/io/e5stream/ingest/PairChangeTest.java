package io.e5stream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PairChangeTest {

  private static final TextPair PAIR = new TextPair("news:1", "head", "body", "news", null);

  @Test
  void takesIdAndSourceFromItsPair() {
    PairChange change = PairChange.formed(PAIR, 7, 1000);

    assertThat(change).isEqualTo(new PairChange("news:1", "news", PAIR, 7, 1000));
    assertThat(change.isWithdrawal()).isFalse();
    assertThat(PairChange.withdrawn("news:1", "news", 8, 1000).isWithdrawal()).isTrue();
  }

  @Test
  void refusesThePairOfAnotherId() {
    assertThatThrownBy(() -> new PairChange("news:2", "news", PAIR, 7, 0))
        .hasMessageContaining("news:2 differs");
    assertThatThrownBy(() -> PairChange.formed(PAIR, -1, 0)).hasMessageContaining("negative");
  }
}
