package io.e5stream.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

class PairCountsTest {

  @Test
  void survivesARestartAndIsSummedWhenRescaled() throws Exception {
    OperatorSubtaskState first = snapshotAfter("a", "a", "b");
    OperatorSubtaskState second = snapshotAfter("a");

    CountingFunction restored = new CountingFunction();
    try (var harness = harness(restored)) {
      harness.initializeState(AbstractStreamOperatorTestHarness.repackageState(first, second));
      harness.open();
      harness.processElement("b", 0);

      assertThat(restored.counts.get().total("news", "a")).isEqualTo(3);
      assertThat(restored.counts.get().total("news", "b")).isEqualTo(2);
      assertThat(restored.counts.get().total("web", "b")).isZero();
      assertThatThrownBy(() -> restored.counts.get().add("news", "a", -1))
          .hasMessageContaining("cannot be counted");
    }
  }

  private static OperatorSubtaskState snapshotAfter(String... names) throws Exception {
    try (var harness = harness(new CountingFunction())) {
      harness.open();
      for (String name : names) {
        harness.processElement(name, 0);
      }
      return harness.snapshot(1, 1);
    }
  }

  private static OneInputStreamOperatorTestHarness<String, String> harness(
      CountingFunction function) throws Exception {
    return new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(function));
  }

  private static final class CountingFunction extends ProcessFunction<String, String>
      implements CheckpointedFunction {
    private static final long serialVersionUID = 1;
    private final transient AtomicReference<PairCounts> counts = new AtomicReference<>();

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
      counts.set(PairCounts.restore(context.getOperatorStateStore()));
    }

    @Override
    public void processElement(String name, Context context, Collector<String> out) {
      counts.get().add("news", name);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
      counts.get().snapshot();
    }
  }
}
