package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class CutOperatorTest {

  private static Draw cut(int pool, Draw... draws) throws Exception {
    try (var harness = new OneInputStreamOperatorTestHarness<>(new CutOperator(pool))) {
      harness.open();
      for (Draw draw : draws) {
        harness.processElement(draw, 0);
      }
      assertThat(harness.extractOutputValues()).isEmpty();
      harness.endInput();
      List<Draw> out = harness.extractOutputValues();
      assertThat(out).hasSize(1);
      return out.get(0);
    }
  }

  @Test
  void isTheLastOfTheSmallest() throws Exception {
    Draw[] draws =
        LongStream.of(5, -3, 9, 0, 7, -8)
            .mapToObj(priority -> new Draw(priority, priority + 100))
            .toArray(Draw[]::new);
    assertThat(cut(3, draws)).isEqualTo(new Draw(0, 100));
    assertThat(cut(6, draws)).isEqualTo(new Draw(9, 109));
  }

  @Test
  void positionsDecideBetweenEqualPriorities() throws Exception {
    assertThat(cut(2, new Draw(1, 30), new Draw(1, 10), new Draw(1, 20)))
        .isEqualTo(new Draw(1, 20));
  }

  @Test
  void aLargerPoolHoldsAll() throws Exception {
    assertThat(cut(3, new Draw(1, 1), new Draw(Long.MAX_VALUE, 2))).isEqualTo(CutOperator.NONE);
    assertThat(cut(3)).isEqualTo(CutOperator.NONE);
  }
}
