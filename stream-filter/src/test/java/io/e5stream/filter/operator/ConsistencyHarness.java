package io.e5stream.filter.operator;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.VectorStorage;
import io.e5stream.filter.options.ConsistencySettings;
import java.time.Duration;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;

/** Runs the ranking operator. */
final class ConsistencyHarness implements AutoCloseable {

  static final long START = 10_000;

  private static final int MAX_PARALLELISM = 8;

  final OneInputStreamOperatorTestHarness<EmbeddedPair, Judged> harness;

  private ConsistencyHarness(
      ConsistencySettings settings, String model, OperatorSubtaskState state, int of, int subtask)
      throws Exception {
    harness =
        new OneInputStreamOperatorTestHarness<>(
            new ConsistencyOperatorFactory(settings, model), MAX_PARALLELISM, of, subtask);
    harness.setProcessingTime(START);
    harness.setup();
    if (state != null) {
      harness.initializeState(state);
    }
    harness.open();
  }

  static ConsistencySettings settings(int pool, int minPool) {
    return settings(ConsistencyDirection.BOTH, pool, minPool);
  }

  static ConsistencySettings settings(ConsistencyDirection direction, int pool, int minPool) {
    return new ConsistencySettings(
        direction, 2, pool, VectorStorage.INT8, minPool, Duration.ofSeconds(20));
  }

  static ConsistencyHarness open(ConsistencySettings settings) throws Exception {
    return new ConsistencyHarness(settings, "m-1", null, 1, 0);
  }

  static ConsistencyHarness restore(
      ConsistencySettings settings, String model, OperatorSubtaskState state) throws Exception {
    return new ConsistencyHarness(settings, model, state, 1, 0);
  }

  /** One of several subtasks of a job that had another parallelism before. */
  static ConsistencyHarness rescaled(
      ConsistencySettings settings, OperatorSubtaskState states, int before, int of, int subtask)
      throws Exception {
    OperatorSubtaskState own =
        AbstractStreamOperatorTestHarness.repartitionOperatorState(
            states, MAX_PARALLELISM, before, of, subtask);
    return new ConsistencyHarness(settings, "m-1", own, of, subtask);
  }

  /** The subtask, of so many, that a key belongs to. */
  static int subtask(String id, int of) {
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(id, MAX_PARALLELISM, of);
  }

  void send(List<EmbeddedPair> pairs) throws Exception {
    for (EmbeddedPair pair : pairs) {
      harness.processElement(new StreamRecord<>(pair, pair.change().time()));
    }
  }

  OperatorSubtaskState checkpoint(long id) throws Exception {
    harness.prepareSnapshotPreBarrier(id);
    return harness.snapshot(id, id);
  }

  List<Judged> judged() {
    return harness.extractOutputValues();
  }

  List<String> ids() {
    return judged().stream().map(Judged::id).toList();
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
