package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.DeviceException;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.export.ExportException;
import java.util.List;
import org.apache.flink.runtime.execution.CancelTaskException;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Gathers elements and embeds their texts together; emits elements in the order of their arrival.
 *
 * <p>Embeds when the texts gathered reach a number of texts or tokens, when the oldest has waited
 * long enough, before every checkpoint barrier and at the end of input. So nothing is held across a
 * barrier, and there is no state. An element without texts waits only behind others that have some.
 * A failing model fails the job.
 */
final class MicroBatchEmbedOperator<I, O> extends AbstractStreamOperator<O>
    implements OneInputStreamOperator<I, O>, BoundedOneInput {

  private final EmbedSettings settings;
  private final Embeddable<I, O> embeddable;
  private transient ChangeBuffer<I> buffer;
  private transient TextEncoder encoder;
  private transient TextEmbedder embedder;
  private transient EmbedMetrics embedMetrics;
  private transient Watermark heldWatermark;
  private transient boolean timerSet;

  MicroBatchEmbedOperator(
      StreamOperatorParameters<O> parameters, EmbedSettings settings, Embeddable<I, O> embeddable) {
    super(parameters);
    this.settings = settings;
    this.embeddable = embeddable;
  }

  @Override
  public void open() throws Exception {
    super.open();
    buffer = new ChangeBuffer<>(settings, embeddable);
    encoder = openEncoder();
    embedMetrics = new EmbedMetrics(getMetricGroup());
    embedder = new TextEmbedder(encoder, settings, embedMetrics);
  }

  private TextEncoder openEncoder() {
    try {
      return settings.encoder().open(getRuntimeContext().getTaskInfo().getIndexOfThisSubtask());
    } catch (DeviceException | ExportException e) {
      // No restart brings a device or a library, or makes a model another one.
      throw new SuppressRestartsException(e);
    }
  }

  @Override
  public void processElement(StreamRecord<I> element) {
    buffer.add(element, now());
    if (buffer.isFull()) {
      flush();
    } else if (!timerSet) {
      setTimer();
    }
  }

  @Override
  public void processWatermark(Watermark watermark) throws Exception {
    // It must not overtake what came before it, and it is too frequent to flush for.
    heldWatermark = watermark;
    if (buffer.isEmpty()) {
      releaseWatermark();
    }
  }

  @Override
  public void processWatermarkStatus(WatermarkStatus status) throws Exception {
    flush();
    super.processWatermarkStatus(status);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) throws Exception {
    flush();
    super.prepareSnapshotPreBarrier(checkpointId);
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

  @Override
  public void close() throws Exception {
    try (TextEncoder closing = encoder) {
      super.close();
    }
  }

  private void flush() {
    if (buffer.isEmpty()) {
      return;
    }
    embedMetrics.waited(Math.max(0, now() - buffer.since()));
    List<ChangeBuffer.Held<I>> held = buffer.drain();
    List<EmbedText> texts = held.stream().flatMap(element -> element.texts().stream()).toList();
    List<float[]> vectors = embedder.embed(texts, this::checkCancelled);
    int from = 0;
    for (ChangeBuffer.Held<I> one : held) {
      int to = from + one.texts().size();
      I element = one.element().getValue();
      O embedded = embeddable.embedded(element, encoder.model(), vectors.subList(from, to));
      output.collect(one.element().replace(embedded));
      from = to;
    }
    releaseWatermark();
  }

  private void releaseWatermark() {
    Watermark watermark = heldWatermark;
    if (watermark != null) {
      heldWatermark = null;
      output.emitWatermark(watermark);
    }
  }

  /** One timer at a time: set again while younger elements wait, never cancelled. */
  private void setTimer() {
    timerSet = true;
    // A failure in the callback fails the task; the future is only good for cancelling.
    var unused =
        getProcessingTimeService()
            .registerTimer(
                buffer.due(),
                time -> {
                  timerSet = false;
                  if (!buffer.isEmpty() && buffer.due() <= time) {
                    flush();
                  } else if (!buffer.isEmpty()) {
                    setTimer();
                  }
                });
  }

  private void checkCancelled() {
    if (getContainingTask() != null && getContainingTask().isCanceled()) {
      throw new CancelTaskException("cancelled between two slices of texts");
    }
  }

  private long now() {
    return getProcessingTimeService().getCurrentProcessingTime();
  }
}
