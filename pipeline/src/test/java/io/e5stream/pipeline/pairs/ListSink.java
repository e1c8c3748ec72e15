package io.e5stream.pipeline.pairs;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Gathers what a job in this JVM writes. */
final class ListSink<T> implements Sink<T> {

  private static final long serialVersionUID = 1;

  /** Static, since a sink is copied into the job. */
  private static final Map<UUID, List<Object>> WRITTEN = new ConcurrentHashMap<>();

  private final UUID id = UUID.randomUUID();

  ListSink() {
    WRITTEN.put(id, new CopyOnWriteArrayList<>());
  }

  @SuppressWarnings("unchecked") // nothing else is added
  List<T> written() {
    return (List<T>) WRITTEN.get(id);
  }

  @Override
  public SinkWriter<T> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(T element, Context writing) {
        WRITTEN.get(id).add(element);
      }

      @Override
      public void flush(boolean endOfInput) {
        // Nothing is held back.
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }
}
