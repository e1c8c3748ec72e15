package io.e5stream.ingest.pair;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.PairCounts;
import io.e5stream.ingest.source.Formed;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * What operators that form pairs have in common: they are keyed by {@link RawRecord#key}, count in
 * checkpointed state what they send, and keep state with time-to-live, which each record of a key
 * renews.
 *
 * @param <T> the source's record
 */
abstract class Forming<T> extends KeyedProcessFunction<String, RawRecord<T>, PairChange>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1;

  private final String source;
  private final Duration ttl;
  private final int maxCharacters;
  private final String fingerprint;
  private transient PairCounts counts;
  private transient FormingGuard guard;
  private transient FormedDiff diff;

  Forming(String source, PairSettings settings) {
    this.source = source;
    this.ttl = settings.ttl();
    this.maxCharacters = settings.maxCharacters();
    this.fingerprint = settings.fingerprint();
  }

  @Override
  public final void initializeState(FunctionInitializationContext context) throws Exception {
    counts = PairCounts.restore(context.getOperatorStateStore());
    guard = new FormingGuard();
    diff = new FormedDiff(source, counts, guard, fingerprint, maxCharacters);
  }

  @Override
  public void open(OpenContext context) throws Exception {
    counts.register(getRuntimeContext().getMetricGroup());
  }

  @Override
  public final void snapshotState(FunctionSnapshotContext context) throws Exception {
    counts.snapshot();
  }

  /** The same descriptor, with time-to-live. */
  final <D extends StateDescriptor<?, ?>> D expiring(D descriptor) {
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(ttl).build());
    return descriptor;
  }

  @Override
  public final void processElement(RawRecord<T> record, Context context, Collector<PairChange> out)
      throws Exception {
    TimerService timers = context.timerService();
    // A record without a timestamp counts as written now: as old, it would lose to all before it.
    process(record.time() < 0 ? record.at(timers.currentProcessingTime()) : record, timers, out);
  }

  /**
   * Forms the pairs that a record changes.
   *
   * @param record with a timestamp
   */
  abstract void process(RawRecord<T> record, TimerService timers, Collector<PairChange> out)
      throws Exception;

  /** See {@link FormedDiff#send}. */
  final Map<String, Long> send(
      Formed formed, Map<String, Long> before, long version, long time, Collector<PairChange> out) {
    return diff.send(formed, before, version, time, out::collect);
  }

  /** For all work on texts, up to what is handed to {@link #send}. */
  final FormingGuard guard() {
    return guard;
  }

  final PairCounts counts() {
    return counts;
  }
}
