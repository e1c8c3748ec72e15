package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.bench.Rounds.Pass;
import io.e5stream.eval.bench.Side.Work;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {

  private static Pass pass(long tokens, long seconds) {
    return new Pass(new Work(tokens, 0), seconds * 1_000_000_000);
  }

  @Test
  void comparesWithinRounds() {
    // Tokens a second, on a machine whose speed changes: 100, 20, 12 beside 50, 10, 16.
    List<Pass> one = List.of(pass(200, 2), pass(200, 10), pass(12, 1));
    List<Pass> other = List.of(pass(50, 1), pass(10, 1), pass(32, 2));
    // By round 2, 2 and 0.75. The ratio of the medians would be 20 / 16 = 1.25.
    assertThat(Ratio.of(one, other)).isEqualTo(new Spread(0.75, 2, 2));
  }

  @Test
  void isNamedAfterItsSides() {
    assertThat(Ratio.of("int8", "langchain4j"))
        .isEqualTo(new Ratio("int8_vs_langchain4j", "int8", "langchain4j"));
  }
}
