package io.e5stream.ingest.produce;

import io.e5stream.ingest.dump.InputFile;
import io.e5stream.ingest.dump.RawItem;
import io.e5stream.ingest.dump.RawReader;
import io.e5stream.ingest.dump.UnpackLimits;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.source.DumpFormat;
import java.io.IOException;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Sends dumps of a web source to a topic, record by record as published. What cannot be sent is
 * reported and left out. Used by one thread; holds a connection until closed.
 */
public final class RawProduction implements AutoCloseable {

  /** Kinds counted each by itself: their names come from the files. */
  static final int MAX_KINDS = 50;

  static final String OTHER_KINDS = "other kinds";

  private final DocumentProducer producer;
  private final DumpFormat format;
  private final int maxRecordBytes;
  private final UnpackLimits limits;
  private final ProduceListener listener;
  private final BadLines bad;
  private final TreeMap<String, Long> skipped = new TreeMap<>();
  private long read;
  private long sent;
  private long bytesBefore;

  RawProduction(
      DocumentProducer producer,
      DumpFormat format,
      int maxRecordBytes,
      UnpackLimits limits,
      boolean strict,
      ProduceListener listener) {
    this.producer = producer;
    this.format = format;
    this.maxRecordBytes = maxRecordBytes;
    this.limits = Objects.requireNonNull(limits, "limits");
    this.listener = Objects.requireNonNull(listener, "listener");
    this.bad = new BadLines(listener, strict);
  }

  /**
   * Connects.
   *
   * @param strict stop at the first record that cannot be sent
   * @throws IOException when Kafka is away or has no such topic
   */
  public static RawProduction open(
      KafkaSettings settings,
      UnpackLimits limits,
      String topic,
      DumpFormat format,
      boolean strict,
      ProduceListener listener)
      throws IOException {
    return new RawProduction(
        DocumentProducer.open(settings, topic),
        format,
        settings.maxRecordBytes(),
        limits,
        strict,
        listener);
  }

  /**
   * Sends the records of a dump.
   *
   * @param name path, or {@code -} for standard input
   * @param site see {@link DumpFormat.Place}
   * @throws IOException when the dump cannot be read, Kafka fails, or a record is bad in strict
   *     mode
   */
  public void file(String name, String site) throws IOException {
    try (InputFile file = open(name)) {
      RawReader reader = reader(name, site, file);
      for (RawItem item = next(name, reader); item != null; item = next(name, reader)) {
        read++;
        item(name, item);
        listener.progress(bytesBefore + file.bytesRead(), sent);
      }
      bytesBefore += file.bytesRead();
    }
  }

  /** Waits until all is acknowledged. */
  public void flush() throws IOException {
    producer.flush();
    bad.refused(producer);
  }

  public RawSummary summary() {
    return new RawSummary(read, producer.documents(), skipped, bad.count());
  }

  private void item(String name, RawItem item) throws IOException {
    if (item instanceof RawItem.Found found) {
      producer.send(name, found.number(), new OutgoingRecord(found.key(), found.value(), null));
      sent++;
    } else if (item instanceof RawItem.Skipped kind) {
      boolean named = skipped.size() < MAX_KINDS || skipped.containsKey(kind.reason());
      skipped.merge(named ? kind.reason() : OTHER_KINDS, 1L, Long::sum);
    } else if (item instanceof RawItem.Broken broken) {
      bad.report(name, broken.number(), broken.cause());
    }
    bad.refused(producer);
  }

  private InputFile open(String name) throws IOException {
    try {
      return InputFile.open(name, limits, format.member());
    } catch (IOException e) {
      throw new IOException("%s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }

  private RawReader reader(String name, String site, InputFile file) throws IOException {
    try {
      return format.open(file.content(), new DumpFormat.Place(name, site), maxRecordBytes);
    } catch (IOException e) {
      throw new IOException("%s cannot be read: %s".formatted(name, e.getMessage()), e);
    }
  }

  private static RawItem next(String name, RawReader reader) throws IOException {
    try {
      return reader.next();
    } catch (IOException e) {
      throw new IOException(
          reader.number() == 0
              ? "%s cannot be read: %s".formatted(name, e.getMessage())
              : "%s cannot be read on after record %d: %s. What came before was sent; repair the file and send it again."
                  .formatted(name, reader.number(), e.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
