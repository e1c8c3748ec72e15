package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.training.pair.TrainingPair;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class InSourceOrderTest {

  private static FilteredPair pair(long position) {
    return new FilteredPair(position, TrainingPair.of("i", "q", "p", ""), FilterOutcome.KEPT, 1, 0);
  }

  @Test
  void stopsWhereAPairIsMissingOrComesTwice() throws Exception {
    try (var harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new InSourceOrder()),
            pair -> InSourceOrder.KEY,
            Types.BYTE)) {
      harness.open();
      harness.processElement(pair(0), 0);
      harness.processElement(pair(1), 1);
      assertThat(harness.extractOutputValues()).containsExactly(pair(0), pair(1));
      assertThatThrownBy(() -> harness.processElement(pair(3), 3))
          .hasMessage("pair 4 came where pair 3 was due: one was lost or came twice");
      assertThatThrownBy(() -> harness.processElement(pair(1), 1))
          .hasMessageContaining("pair 2 came where pair 3 was due");
    }
  }
}
