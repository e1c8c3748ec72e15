package io.e5stream.sink;

import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Turns each refresh of content that the store does not hold into a change that is indexed, and
 * passes everything else on; emits changes in the order of their arrival.
 *
 * <p>Several questions are under way at once; when there are too many, and before every barrier,
 * the task's thread waits for the answers. So nothing is held across a barrier, and there is no
 * state.
 */
final class ContentCheckOperator extends AbstractStreamOperator<ResolvedChange>
    implements OneInputStreamOperator<ResolvedChange, ResolvedChange>, BoundedOneInput {

  static final int MAX_PENDING = 64;

  /** Texts are large in the worst case. */
  static final long MAX_PENDING_BYTES = 8 << 20;

  /** How often answers are collected while nothing arrives. */
  static final long POLL_MILLIS = 10;

  private final ContentCheckSettings settings;
  private final Deque<PendingChange> pending = new ArrayDeque<>();
  private final RecentlyIndexed recent = new RecentlyIndexed();
  private transient QdrantConnection store;
  private transient StoredContent content;
  private transient Counter absent;
  private transient long pendingBytes;
  private transient boolean timerSet;

  ContentCheckOperator(
      StreamOperatorParameters<ResolvedChange> parameters, ContentCheckSettings settings) {
    super(parameters);
    this.settings = settings;
  }

  /** Makes no contact: the sink does, and it opens first. */
  @Override
  public void open() throws Exception {
    super.open();
    absent = getMetricGroup().counter("contentAbsent");
    CallMetrics metrics = CallMetrics.create().register(getMetricGroup());
    store = QdrantConnection.open(settings.endpoint());
    content =
        new StoredContent(
            store, settings.collection(), new RetryingCalls(store, settings.backoff(), metrics));
  }

  @Override
  public void processElement(StreamRecord<ResolvedChange> element) throws Exception {
    ResolvedChange change = element.getValue();
    boolean asks = change.action() == Action.REFRESH && !recent.contains(change.id());
    // The caller may reuse its record.
    add(new PendingChange(element.copy(change), asks ? content.look(change) : null));
    emitAnswered();
    while (pending.size() > MAX_PENDING || pendingBytes > MAX_PENDING_BYTES) {
      emitFirst();
    }
    if (!pending.isEmpty() && !timerSet) {
      setTimer();
    }
  }

  private void add(PendingChange change) {
    pending.add(change);
    pendingBytes += change.bytes();
  }

  private void emitAnswered() throws InterruptedException {
    while (!pending.isEmpty() && pending.peek().isAnswered()) {
      emitFirst();
    }
  }

  private void drain() throws InterruptedException {
    while (!pending.isEmpty()) {
      emitFirst();
    }
  }

  private void emitFirst() throws InterruptedException {
    PendingChange first = pending.remove();
    pendingBytes -= first.bytes();
    ResolvedChange decided = decide(first);
    if (decided.action() == Action.INDEX) {
      recent.add(decided.id());
    }
    output.collect(first.element().replace(decided));
  }

  private ResolvedChange decide(PendingChange pending) throws InterruptedException {
    ResolvedChange change = pending.change();
    if (change.action() != Action.REFRESH) {
      return change;
    }
    try {
      if (recent.contains(change.id())) {
        // Whether the store takes the content shows only later. If it does, this changes nothing.
        return change.asIndex(change.outcome());
      }
      if (content.isComplete(change, pending.looked())) {
        return change;
      }
      absent.inc();
      // A newer version was written before a crash that this change is replayed after: it counts as
      // it did then, and the store keeps what it has.
      return change.asIndex(content.isOvertaken(change) ? change.outcome() : Outcome.INDEXED);
    } catch (StoreException e) {
      throw JobFailure.of(e);
    }
  }

  /** One timer at a time: set again while there are answers to come, never cancelled. */
  private void setTimer() {
    timerSet = true;
    // A failure in the callback fails the task; the future is only good for cancelling.
    var unused =
        getProcessingTimeService()
            .registerTimer(
                getProcessingTimeService().getCurrentProcessingTime() + POLL_MILLIS,
                time -> {
                  timerSet = false;
                  emitAnswered();
                  if (!pending.isEmpty()) {
                    setTimer();
                  }
                });
  }

  @Override
  public void processWatermark(Watermark watermark) throws Exception {
    drain();
    super.processWatermark(watermark);
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    drain();
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    drain();
    recent.clear();
    super.prepareSnapshotPreBarrier(checkpointId);
  }

  @Override
  public void endInput() throws Exception {
    drain();
  }

  @Override
  public void finish() throws Exception {
    drain();
    super.finish();
  }

  @Override
  public void close() throws Exception {
    try (QdrantConnection closing = store) {
      super.close();
    }
  }
}
