package io.e5stream.filter.operator;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.options.RejectedVersion;
import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeCounts;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Makes of each rejected document the deletion of its older version, which the sink counts as
 * rejected once it is done; or, where older versions are kept, ends it here.
 */
final class DocumentSettle extends ProcessFunction<JudgedDocument, ResolvedChange>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1;

  /** Metric group of a counter for each rule. */
  private static final String METRIC_GROUP = "rejected";

  private final RejectedVersion rejectedVersion;
  private transient OutcomeCounts counts;
  private transient MetricGroup byRule;

  DocumentSettle(RejectedVersion rejectedVersion) {
    this.rejectedVersion = rejectedVersion;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    counts = OutcomeCounts.restore(context);
  }

  @Override
  public void open(OpenContext context) {
    counts.register(getRuntimeContext().getMetricGroup());
    byRule = getRuntimeContext().getMetricGroup().addGroup(METRIC_GROUP);
  }

  @Override
  public void processElement(
      JudgedDocument judged, Context context, Collector<ResolvedChange> out) {
    ResolvedChange change = judged.change();
    if (judged.rejected() == null) {
      out.collect(change);
      return;
    }
    byRule.counter(judged.rejected().rule()).inc();
    context.output(DocumentFilterStage.REJECTIONS, rejection(judged));
    if (rejectedVersion == RejectedVersion.KEEP) {
      counts.add(Outcome.REJECTED);
    } else {
      out.collect(
          new ResolvedChange(
              DocumentChange.tombstone(change.id(), change.version(), change.change().origin()),
              Action.DELETE,
              change.version(),
              Outcome.REJECTED));
    }
  }

  private static Rejection rejection(JudgedDocument judged) {
    Document document = judged.change().change().document();
    return new Rejection(
        Rejection.Kind.DOCUMENT,
        document.id(),
        document.source(),
        judged.change().version(),
        judged.rejected(),
        judged.duplicateOf(),
        document.title(),
        document.text());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    counts.snapshot();
  }
}
