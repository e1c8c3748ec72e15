package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.PairPool;
import io.e5stream.filter.consistency.VectorStorage;
import org.apache.flink.streaming.api.operators.InputSelection;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class RankOperatorTest {

  private static final float[] EAST = {1, 0};
  private static final float[] NEAR_EAST = {0.9f, 0.1f};
  private static final float[] NORTH = {0, 1};

  private static PairVectors pair(long position, float[] query, float[] passage) {
    return new PairVectors(position, 100 + position, 200 + position, query, passage, true);
  }

  @Test
  void countsTheRivalsOfItsShard() throws Exception {
    FilterSettings settings =
        new FilterSettings(ConsistencyDirection.BOTH, 2, 10, 1, VectorStorage.FLOAT);
    RankOperator operator = new RankOperator(settings);
    try (var harness = new TwoInputStreamOperatorTestHarness<>(operator)) {
      harness.open();
      assertThat(operator.nextSelection()).isEqualTo(InputSelection.FIRST);
      harness.processElement1(new StreamRecord<>(pair(0, EAST, NEAR_EAST)));
      harness.processElement1(new StreamRecord<>(pair(1, NORTH, EAST)));
      harness.processElement1(new StreamRecord<>(pair(2, NORTH, NORTH)));
      operator.endInput(1);
      assertThat(operator.nextSelection()).isEqualTo(InputSelection.SECOND);

      harness.processElement2(new StreamRecord<>(pair(0, EAST, NEAR_EAST)));
      harness.processElement2(new StreamRecord<>(pair(1, NORTH, EAST)));
      assertThat(harness.extractOutputValues()).isEmpty();
      operator.endInput(2);
      assertThat(harness.extractOutputValues())
          .containsExactly(new RivalCounts(0, 1, 1, 1, 0), new RivalCounts(1, 1, 1, 2, 1));
    }
  }

  @Test
  void ranksAsSoonAsARunIsThereAndWithoutAPool() throws Exception {
    RankOperator operator = new RankOperator(FilterSettings.DEFAULTS);
    try (var harness = new TwoInputStreamOperatorTestHarness<>(operator)) {
      harness.open();
      operator.endInput(1);
      for (int i = 0; i < PairPool.RUN; i++) {
        harness.processElement2(new StreamRecord<>(pair(i, EAST, NORTH)));
      }
      assertThat(harness.extractOutputValues())
          .hasSize(PairPool.RUN)
          .allMatch(counts -> counts.passages() == 0 && counts.queries() == 0);
    }
  }
}
