package io.e5stream.filter.operator;

import io.e5stream.filter.options.ConsistencySettings;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.TaskInfo;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.StateSnapshotContext;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Ranks pairs against the latest ones of its subtask and passes them on, with a verdict, in the
 * order of their arrival. A change that is decided already waits only for those of its id.
 *
 * <p>While the pool fills, pairs wait in state. Later they only wait to be ranked together: for a
 * moment, and never across a checkpoint barrier. Pool and waiting pairs are operator state. When
 * the job is rescaled the pool is dealt out or joined, and each pair waits on in the subtask of its
 * key, where later changes of its id will come. Gauges: {@code poolPairs}, {@code waitingPairs}.
 */
final class ConsistencyOperator extends AbstractStreamOperator<Judged>
    implements OneInputStreamOperator<EmbeddedPair, Judged>, BoundedOneInput {

  /** How long a pair waits for others to be ranked with. */
  static final long MAX_AGE_MILLIS = 100;

  private static final String POOL_STATE = "consistency-pool";
  private static final String WAITING_STATE = "consistency-waiting";

  private final ConsistencySettings settings;
  private final String model;
  private transient ConsistencyRanks ranks;
  private transient ListState<byte[]> poolState;
  private transient ListState<EmbeddedPair> waitingState;
  private transient Watermark heldWatermark;
  private transient long since;
  private transient long timerAt;

  ConsistencyOperator(
      StreamOperatorParameters<Judged> parameters, ConsistencySettings settings, String model) {
    super(parameters);
    this.settings = settings;
    this.model = model;
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    poolState =
        context
            .getOperatorStateStore()
            .getListState(
                new ListStateDescriptor<>(
                    POOL_STATE, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO));
    waitingState =
        context
            .getOperatorStateStore()
            .getUnionListState(
                new ListStateDescriptor<>(WAITING_STATE, TypeInformation.of(EmbeddedPair.class)));
    List<byte[]> parts = new ArrayList<>();
    poolState.get().forEach(parts::add);
    List<EmbeddedPair> waiting = new ArrayList<>();
    for (EmbeddedPair pair : waitingState.get()) {
      if (isOwn(pair.id())) {
        waiting.add(pair);
      }
    }
    ranks = ConsistencyRanks.restore(settings, model, parts, waiting);
    // The pool is on the heap already; the state holds it again when it is next written.
    poolState.clear();
    waitingState.clear();
  }

  private boolean isOwn(String id) {
    TaskInfo task = getRuntimeContext().getTaskInfo();
    return task.getIndexOfThisSubtask()
        == KeyGroupRangeAssignment.assignKeyToParallelOperator(
            id, task.getMaxNumberOfParallelSubtasks(), task.getNumberOfParallelSubtasks());
  }

  @Override
  public void open() throws Exception {
    super.open();
    getMetricGroup().gauge("poolPairs", (Gauge<Integer>) ranks::poolSize);
    getMetricGroup().gauge("waitingPairs", (Gauge<Integer>) ranks::waiting);
    since = now();
    timerAt = Long.MAX_VALUE;
    if (ranks.waiting() > 0) {
      setTimer();
    }
  }

  @Override
  public void processElement(StreamRecord<EmbeddedPair> element) {
    EmbeddedPair pair = element.getValue();
    if (pair.isDecided() && !ranks.hasWaiting(pair.id())) {
      emit(pair.judged());
      return;
    }
    if (ranks.waiting() == 0) {
      since = now();
    }
    ranks.add(pair);
    if (ranks.isReady()) {
      flush();
    } else {
      setTimer();
    }
  }

  @Override
  public void processWatermark(Watermark watermark) throws Exception {
    heldWatermark = watermark;
    if (ranks.waiting() == 0) {
      flush();
    }
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    flushUnlessFilling();
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    flushUnlessFilling();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void snapshotState(StateSnapshotContext context) throws Exception {
    super.snapshotState(context);
    poolState.update(ranks.parts());
    waitingState.update(ranks.pairs());
  }

  @Override
  public void notifyCheckpointComplete(long checkpointId) throws Exception {
    super.notifyCheckpointComplete(checkpointId);
    // Each checkpoint writes it anew; until then it would only double the pool's memory.
    poolState.clear();
  }

  @Override
  public void endInput() {
    flush();
  }

  @Override
  public void finish() throws Exception {
    flush();
    super.finish();
  }

  private void flushUnlessFilling() {
    if (!ranks.isFilling()) {
      flush();
    }
  }

  private void flush() {
    ranks.rank().forEach(this::emit);
    Watermark watermark = heldWatermark;
    if (watermark != null) {
      heldWatermark = null;
      output.emitWatermark(watermark);
    }
  }

  /** What waited in state has lost its stamp, which is that of the raw record. */
  private void emit(Judged judged) {
    output.collect(new StreamRecord<>(judged, judged.change().time()));
  }

  private long due() {
    return since + (ranks.isFilling() ? settings.maxWait().toMillis() : MAX_AGE_MILLIS);
  }

  /** Unless one is set that comes earlier. None is cancelled: what comes too early sets another. */
  private void setTimer() {
    long due = due();
    if (due >= timerAt) {
      return;
    }
    timerAt = due;
    // A failure in the callback fails the task; the future is only good for cancelling.
    var unused = getProcessingTimeService().registerTimer(due, this::onTimer);
  }

  private void onTimer(long time) {
    if (time >= timerAt) {
      timerAt = Long.MAX_VALUE;
    }
    if (ranks.waiting() > 0 && due() <= time) {
      flush();
    } else if (ranks.waiting() > 0) {
      setTimer();
    }
  }

  private long now() {
    return getProcessingTimeService().getCurrentProcessingTime();
  }
}
