package io.e5stream.ingest;

import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.StateInitializationContext;

/**
 * An {@link OutcomeTally} in an operator's checkpointed state: a record read again after a crash is
 * counted once.
 *
 * <p>Each subtask keeps one element; when the job is rescaled the elements are dealt out and
 * summed, so that the total over all subtasks stays the same. Belongs to the task thread.
 */
public final class OutcomeCounts {

  /** Metric group of the gauges, one for each {@link Outcome#label()}. */
  public static final String METRIC_GROUP = "outcomes";

  private static final String STATE = "outcomes";

  private final OutcomeTally tally = new OutcomeTally();
  private final ListState<OutcomeTotals> state;

  private OutcomeCounts(ListState<OutcomeTotals> state) throws Exception {
    this.state = state;
    for (OutcomeTotals totals : state.get()) {
      tally.restore(totals);
    }
  }

  /** Call from {@code CheckpointedFunction.initializeState}. */
  public static OutcomeCounts restore(FunctionInitializationContext context) throws Exception {
    return new OutcomeCounts(context.getOperatorStateStore().getListState(descriptor()));
  }

  /** Call from an operator's {@code initializeState}. */
  public static OutcomeCounts restore(StateInitializationContext context) throws Exception {
    return new OutcomeCounts(context.getOperatorStateStore().getListState(descriptor()));
  }

  /** Call from {@code snapshotState}. */
  public void snapshot() throws Exception {
    state.clear();
    state.add(tally.snapshot());
  }

  /** Registers a gauge for each outcome, such as {@code outcomes.indexed}. */
  public OutcomeCounts register(MetricGroup metrics) {
    register(tally, metrics);
    return this;
  }

  /** Registers the gauges of a tally that is kept elsewhere. */
  public static void register(OutcomeTally tally, MetricGroup metrics) {
    MetricGroup group = metrics.addGroup(METRIC_GROUP);
    for (Outcome outcome : Outcome.values()) {
      group.gauge(outcome.label(), new Count(outcome, tally));
    }
  }

  public void add(Outcome outcome) {
    tally.add(outcome);
  }

  public OutcomeTally tally() {
    return tally;
  }

  private static ListStateDescriptor<OutcomeTotals> descriptor() {
    return new ListStateDescriptor<>(STATE, TypeInformation.of(OutcomeTotals.class));
  }

  /** The gauge of one count: says what it counts to reporters that sum over subtasks. */
  public record Count(Outcome outcome, OutcomeTally tally) implements Gauge<Long> {

    @Override
    public Long getValue() {
      return tally.total(outcome);
    }
  }
}
