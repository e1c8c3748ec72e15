package io.e5stream.ingest.produce;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.dump.InputFile;
import io.e5stream.ingest.dump.LineReader;
import io.e5stream.ingest.dump.UnpackLimits;
import io.e5stream.ingest.kafka.KafkaSettings;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * Sends files of documents to a topic. Lines that are no documents are reported and left out. Used
 * by one thread; holds a connection until closed.
 */
public final class Production implements AutoCloseable {

  /** A line may be longer than its record: an escaped character takes up to six bytes. */
  private static final int LINE_TO_RECORD = 4;

  private final DocumentProducer producer;
  private final ProduceListener listener;
  private final BadLines bad;
  private final UnpackLimits limits;
  private final int maxLine;
  private long sent;
  private long bytesBefore;

  Production(
      DocumentProducer producer,
      int maxRecordBytes,
      UnpackLimits limits,
      boolean strict,
      ProduceListener listener) {
    this.producer = producer;
    this.maxLine = Math.multiplyExact(maxRecordBytes, LINE_TO_RECORD);
    this.limits = Objects.requireNonNull(limits, "limits");
    this.listener = Objects.requireNonNull(listener, "listener");
    this.bad = new BadLines(listener, strict);
  }

  /**
   * Connects.
   *
   * @param strict stop at the first bad line
   * @throws IOException when Kafka is away or has no such topic
   */
  public static Production open(
      KafkaSettings settings,
      UnpackLimits limits,
      String topic,
      boolean strict,
      ProduceListener listener)
      throws IOException {
    return new Production(
        DocumentProducer.open(settings, topic),
        settings.maxRecordBytes(),
        limits,
        strict,
        listener);
  }

  /**
   * Sends the lines of a file.
   *
   * @param name path, or {@code -} for standard input
   * @param versionField field that holds the version, null for {@code version}
   * @throws IOException when the file cannot be read, Kafka fails, or a line is bad in strict mode
   */
  public void file(String name, String versionField) throws IOException {
    DocumentLine parser = new DocumentLine(versionField);
    try (InputFile file = InputFile.open(name, limits, null)) {
      LineReader reader = new LineReader(file.content(), maxLine);
      for (LineReader.Line line = next(name, reader); line != null; line = next(name, reader)) {
        if (!line.isBlank()) {
          line(name, line, parser);
        }
        listener.progress(bytesBefore + file.bytesRead(), sent);
      }
      bytesBefore += file.bytesRead();
    }
  }

  /** Sends deletions. */
  public void delete(List<String> ids) throws IOException {
    for (String id : ids) {
      producer.send("--delete", 0, OutgoingRecord.deletion(id));
      sent++;
    }
  }

  /** Waits until all is acknowledged. */
  public void flush() throws IOException {
    producer.flush();
    bad.refused(producer);
  }

  public ProduceSummary summary() {
    return new ProduceSummary(producer.documents(), producer.deletions(), bad.count());
  }

  private void line(String name, LineReader.Line line, DocumentLine parser) throws IOException {
    if (line.bytes() == null) {
      bad.report(
          name,
          line.number(),
          "%,d bytes; a line has at most %,d".formatted(line.length(), maxLine));
      return;
    }
    try {
      producer.send(name, line.number(), parser.parse(line.bytes()));
      sent++;
    } catch (InvalidRecordException e) {
      bad.report(name, line.number(), e.getMessage());
    }
    bad.refused(producer);
  }

  private static LineReader.Line next(String name, LineReader reader) throws IOException {
    try {
      return reader.next();
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be read on after line %d: %s. What came before was sent; repair the file and send it again."
              .formatted(name, reader.number(), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
