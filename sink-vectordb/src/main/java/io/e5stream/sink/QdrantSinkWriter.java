package io.e5stream.sink;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeCounts;
import io.e5stream.ingest.OutcomeTally;
import io.e5stream.ingest.deadletter.DeadLetterChannel;
import io.e5stream.sink.BatchWriter.Rejection;
import io.e5stream.sink.SinkEntry.WriterMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands batches to the {@link StoreWorker} and counts what the store confirmed. All of it runs on
 * the task's thread.
 *
 * <p>Before every barrier it waits until everything accepted is in the store and every dead letter
 * is durable; a checkpoint therefore holds no changes, only the counts.
 */
final class QdrantSinkWriter extends AsyncSinkWriter<EmbeddedChange, SinkEntry> {

  private static final Logger LOG = LoggerFactory.getLogger(QdrantSinkWriter.class);

  /** Batches' worth of bytes accepted before {@link #write} waits. */
  private static final int MAX_PENDING_BATCHES = 4;

  private final MailboxExecutor mailbox;
  private final WriterSettings settings;
  private final StoreWorker worker;
  private final DeadLetterChannel deadLetters;
  private final OutcomeTally tally = new OutcomeTally();
  private final long maxBatchBytes;
  private long pendingBytes;

  QdrantSinkWriter(
      ElementConverter<EmbeddedChange, SinkEntry> converter,
      WriterInitContext context,
      AsyncSinkWriterConfiguration configuration,
      WriterSettings settings,
      List<WriterMemory> memories,
      StoreWorker worker,
      DeadLetterChannel deadLetters) {
    super(
        converter,
        context,
        configuration,
        List.of(),
        new SimpleBatchCreator<>(configuration.getMaxBatchSizeInBytes()),
        new DequeRequestBuffer<>());
    this.mailbox = context.getMailboxExecutor();
    this.settings = settings;
    this.worker = worker;
    this.deadLetters = deadLetters;
    this.maxBatchBytes = configuration.getMaxBatchSizeInBytes();
    memories.forEach(memory -> tally.restore(memory.totals()));
    OutcomeCounts.register(tally, context.metricGroup());
  }

  /** The base class bounds what is accepted by number only; documents differ in size too much. */
  @Override
  public void write(EmbeddedChange change, Context context)
      throws IOException, InterruptedException {
    while (pendingBytes > MAX_PENDING_BATCHES * maxBatchBytes) {
      mailbox.yield();
    }
    pendingBytes += SinkEntry.estimate(change);
    super.write(change, context);
  }

  /** A larger change makes a full batch by itself; the base class would refuse it. */
  @Override
  protected long getSizeInBytes(SinkEntry entry) {
    return Math.min(entry.bytes(), maxBatchBytes);
  }

  @Override
  protected void submitRequestEntries(
      List<SinkEntry> entries, ResultHandler<SinkEntry> resultHandler) {
    List<EmbeddedChange> changes = entries.stream().map(SinkEntry::change).toList();
    worker.write(
        changes,
        rejections -> {
          mailbox.execute(
              () -> confirm(entries, rejections), "Count %d confirmed changes", changes.size());
          resultHandler.complete();
        },
        error -> resultHandler.completeExceptionally(JobFailure.of(error)));
  }

  private void confirm(List<SinkEntry> entries, List<Rejection> rejections) throws IOException {
    Set<EmbeddedChange> refused = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Rejection rejection : rejections) {
      var change = rejection.change().change().change();
      LOG.warn(
          "Store refused {} ({}): {}", change.id(), change.origin().position(), rejection.cause());
      deadLetters.send(new DeadLetter(change.origin(), DeadLetter.Stage.STORE, rejection.cause()));
      refused.add(rejection.change());
    }
    for (SinkEntry entry : entries) {
      EmbeddedChange change = entry.change();
      tally.add(refused.contains(change) ? Outcome.DEAD_LETTER : change.change().outcome());
      pendingBytes -= entry.bytes();
    }
  }

  /** Drains at every barrier, not only at the end of input as the base class does. */
  @Override
  public void flush(boolean endOfInput) throws InterruptedException {
    if (!settings.rules().drainBeforeBarrier() && !endOfInput) {
      return;
    }
    super.flush(true);
    try {
      deadLetters.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<BufferedRequestState<SinkEntry>> snapshotState(long checkpointId) {
    boolean drained = pendingBytes == 0;
    if (!drained && settings.rules().drainBeforeBarrier()) {
      throw new IllegalStateException(
          "checkpoint %d is being taken while %d bytes of changes are not in the store"
              .formatted(checkpointId, pendingBytes));
    }
    WriterMemory memory = new WriterMemory(settings.collection().generation(), tally.snapshot());
    return List.of(
        new BufferedRequestState<>(List.of(new RequestEntryWrapper<>(SinkEntry.of(memory), 0))));
  }

  @Override
  public void close() {
    worker.close();
    try (DeadLetterChannel closing = deadLetters) {
      super.close();
    } catch (IOException e) {
      LOG.warn("Closing the dead letters failed: {}", e.getMessage());
    }
  }
}
