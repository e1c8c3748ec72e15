package io.e5stream.filter.operator;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.options.RejectedVersion;
import io.e5stream.filter.options.SettleSettings;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.PairCounts;
import io.e5stream.ingest.TextPair;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * What becomes of the clean pairs by each verdict. Keyed by pair id.
 *
 * <p>Of a pair that is clean the version is kept for ever: forgotten, it could never be removed
 * again. Of one that is not, it is kept for a time to live, against older versions that come late.
 *
 * <p>State that knows nothing of a pair does not mean that the topic has none: a job that began
 * anew, or from an older checkpoint, may have sent it before. So what is not clean is withdrawn
 * there as well; where nothing is, that changes nothing.
 */
final class PairSettle extends KeyedProcessFunction<String, Judged, PairChange>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1;

  private final SettleSettings settings;
  private transient ValueState<Long> clean;
  private transient ValueState<Long> absent;
  private transient PairCounts counts;

  PairSettle(SettleSettings settings) {
    this.settings = settings;
  }

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    counts = PairCounts.restore(context.getOperatorStateStore());
  }

  @Override
  public void open(OpenContext context) {
    clean = getRuntimeContext().getState(new ValueStateDescriptor<>("clean", Types.LONG));
    ValueStateDescriptor<Long> forgotten = new ValueStateDescriptor<>("absent", Types.LONG);
    forgotten.enableTimeToLive(StateTtlConfig.newBuilder(settings.ttl()).build());
    absent = getRuntimeContext().getState(forgotten);
    counts.register(getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(Judged judged, Context context, Collector<PairChange> out)
      throws Exception {
    PairChange change = judged.change();
    Long cleanVersion = clean.value();
    Long known = cleanVersion == null ? absent.value() : cleanVersion;
    if (known != null && change.version() < known) {
      counts.add(change.source(), PairCount.SUPERSEDED);
    } else if (judged.isAccepted()) {
      counts.add(change.source(), PairCount.ACCEPTED);
      clean.update(change.version());
      absent.clear();
      out.collect(change);
    } else if (change.isWithdrawal()) {
      counts.add(change.source(), PairCount.REMOVED);
      // A kept older version may be one of which only the topic knows.
      remove(change, cleanVersion != null || known == null || keepsOlder(), out);
    } else {
      counts.add(change.source(), PairCount.REJECTED + judged.rejected().rule());
      context.output(SettleStage.REJECTIONS, rejection(judged));
      if (cleanVersion != null && keepsOlder()) {
        clean.update(change.version());
      } else {
        remove(change, cleanVersion != null || (known == null && !keepsOlder()), out);
      }
    }
  }

  private boolean keepsOlder() {
    return settings.rejectedVersion() == RejectedVersion.KEEP;
  }

  private void remove(PairChange change, boolean mayBeThere, Collector<PairChange> out)
      throws Exception {
    absent.update(change.version());
    clean.clear();
    if (mayBeThere) {
      out.collect(
          PairChange.withdrawn(change.id(), change.source(), change.version(), change.time()));
    }
  }

  private static Rejection rejection(Judged judged) {
    TextPair pair = judged.change().pair();
    return new Rejection(
        Rejection.Kind.PAIR,
        pair.id(),
        pair.source(),
        judged.change().version(),
        judged.rejected(),
        judged.duplicateOf(),
        pair.query(),
        pair.passage());
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    counts.snapshot();
  }
}
