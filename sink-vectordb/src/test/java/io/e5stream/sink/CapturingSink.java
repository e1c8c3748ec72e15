package io.e5stream.sink;

import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.OutcomeTotals;
import java.io.IOException;
import java.util.Collection;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.StatefulSinkWriter;
import org.apache.flink.api.connector.sink2.SupportsWriterState;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Keeps hold of the writer, so that a test can look into its state. */
final class CapturingSink
    implements Sink<EmbeddedChange>,
        SupportsWriterState<EmbeddedChange, BufferedRequestState<SinkEntry>> {

  private static final long serialVersionUID = 1;

  private final QdrantSink sink;
  private transient StatefulSinkWriter<EmbeddedChange, BufferedRequestState<SinkEntry>> writer;

  CapturingSink(QdrantSink sink) {
    this.sink = sink;
  }

  /** What the writer would put into a checkpoint now. */
  OutcomeTotals totals() throws IOException {
    return writer
        .snapshotState(0)
        .get(0)
        .getBufferedRequestEntries()
        .get(0)
        .getRequestEntry()
        .memory()
        .totals();
  }

  @Override
  public SinkWriter<EmbeddedChange> createWriter(WriterInitContext context) throws IOException {
    writer = sink.createWriter(context);
    return writer;
  }

  @Override
  public StatefulSinkWriter<EmbeddedChange, BufferedRequestState<SinkEntry>> restoreWriter(
      WriterInitContext context, Collection<BufferedRequestState<SinkEntry>> state)
      throws IOException {
    writer = sink.restoreWriter(context, state);
    return writer;
  }

  @Override
  public SimpleVersionedSerializer<BufferedRequestState<SinkEntry>> getWriterStateSerializer() {
    return sink.getWriterStateSerializer();
  }
}
