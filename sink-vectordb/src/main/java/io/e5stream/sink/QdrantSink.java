package io.e5stream.sink;

import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.deadletter.DeadLetterChannel;
import io.e5stream.sink.SinkEntry.WriterMemory;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.AsyncSinkBase;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Writes embedded changes to one collection of a Qdrant server.
 *
 * <p>Guarantees, for changes keyed by document: everything before a checkpoint's barrier is in the
 * store when the checkpoint completes; an older version never overwrites a newer one; a replay
 * after a crash ends in the same store. A change that the store refuses goes to the dead letters.
 * While the store is away the sink waits and presses back, for as long as {@code
 * sink.retry.max-duration} allows; then the job fails and restarts. A fatal error (a key refused,
 * the collection gone or created again) stops the job without a restart.
 *
 * <p>A writer has one request in flight, which keeps the order of each document's changes.
 */
public final class QdrantSink extends AsyncSinkBase<EmbeddedChange, SinkEntry> {

  private static final long serialVersionUID = 1;

  private final WriterSettings settings;

  QdrantSink(WriterSettings settings, AsyncSinkLimits limits) {
    super(
        (change, context) -> SinkEntry.of(change),
        limits.maxDocuments(),
        1,
        limits.maxBufferedDocuments(),
        limits.maxBytes(),
        limits.maxAge().toMillis(),
        limits.maxBytes(),
        limits.requestTimeout().toMillis(),
        true);
    this.settings = settings;
  }

  public static QdrantSinkBuilder builder() {
    return new QdrantSinkBuilder();
  }

  @Override
  public StatefulSinkWriter<EmbeddedChange, BufferedRequestState<SinkEntry>> createWriter(
      WriterInitContext context) throws IOException {
    return restoreWriter(context, List.of());
  }

  @Override
  public StatefulSinkWriter<EmbeddedChange, BufferedRequestState<SinkEntry>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<SinkEntry>> state)
      throws IOException {
    List<WriterMemory> memories =
        state.stream()
            .flatMap(s -> s.getBufferedRequestEntries().stream())
            .map(wrapper -> wrapper.getRequestEntry().memory())
            .toList();
    AsyncSinkWriterConfiguration configuration =
        AsyncSinkWriterConfiguration.builder()
            .setMaxBatchSize(getMaxBatchSize())
            .setMaxBatchSizeInBytes(getMaxBatchSizeInBytes())
            .setMaxInFlightRequests(getMaxInFlightRequests())
            .setMaxBufferedRequests(getMaxBufferedRequests())
            .setMaxTimeInBufferMS(getMaxTimeInBufferMS())
            .setMaxRecordSizeInBytes(getMaxRecordSizeInBytes())
            .setRequestTimeoutMS(getRequestTimeoutMS())
            .setFailOnTimeout(getFailOnTimeout())
            .build();
    SinkMetrics metrics = SinkMetrics.create().register(context.metricGroup());
    StoreWorker worker = openWorker(context, memories, metrics);
    DeadLetterChannel deadLetters = null;
    try {
      deadLetters = settings.deadLetters().open();
      return new QdrantSinkWriter(
          getElementConverter(), context, configuration, settings, memories, worker, deadLetters);
    } catch (IOException | RuntimeException e) {
      worker.close();
      if (deadLetters != null) {
        deadLetters.close();
      }
      throw e;
    }
  }

  private StoreWorker openWorker(
      WriterInitContext context, List<WriterMemory> memories, SinkMetrics metrics)
      throws IOException {
    String name = "qdrant-sink-" + context.getTaskInfo().getIndexOfThisSubtask();
    try {
      for (WriterMemory memory : memories) {
        CollectionGuard.requireGeneration(
            settings.collection().name(), memory.generation(), settings.collection().generation());
      }
      return StoreWorker.open(settings, name, metrics);
    } catch (StoreException e) {
      throw JobFailure.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for the vector store");
    }
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<SinkEntry>> getWriterStateSerializer() {
    return new SinkStateSerializer();
  }
}
