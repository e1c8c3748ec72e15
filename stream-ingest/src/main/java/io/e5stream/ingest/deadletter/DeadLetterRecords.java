package io.e5stream.ingest.deadletter;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.Origin;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * A dead letter as a Kafka record: key and value are the original bytes, so that the record can be
 * sent again as it is; the rest is in headers, UTF-8 text.
 *
 * <p>When the original does not fit into {@code maxBytes} together with the headers, its value, and
 * if need be its key, is cut, and {@link #TRUNCATED} tells their original lengths: the record in
 * full is still at its position in its topic. A tombstone stays a null value.
 *
 * @param topic topic of the dead letters
 * @param maxBytes largest record that Kafka takes there
 */
public record DeadLetterRecords(String topic, int maxBytes) implements Serializable {

  public static final String TOPIC = "e5.topic";
  public static final String PARTITION = "e5.partition";
  public static final String OFFSET = "e5.offset";
  public static final String TIMESTAMP = "e5.timestamp";
  public static final String STAGE = "e5.stage";
  public static final String CAUSE = "e5.cause";

  /** Original lengths of a record that was cut: {@code key=N value=N}, in bytes. */
  public static final String TRUNCATED = "e5.truncated";

  // Batch header 61, record header at most 21, both rounded up; a header's own lengths at most 10.
  private static final int ENVELOPE = 256;
  private static final int HEADER_ENVELOPE = 10;
  private static final int MIN_BYTES = 8 << 10;
  private static final int MAX_CAUSE = 1000;

  public DeadLetterRecords {
    Objects.requireNonNull(topic, "topic");
    if (maxBytes < MIN_BYTES) {
      throw new IllegalArgumentException(
          "%d bytes do not hold a dead letter; give at least %d".formatted(maxBytes, MIN_BYTES));
    }
  }

  /** The record to send. */
  public ProducerRecord<byte[], byte[]> of(DeadLetter letter) {
    Origin origin = letter.origin();
    List<Header> headers =
        new ArrayList<>(
            List.of(
                header(TOPIC, origin.topic()),
                header(PARTITION, String.valueOf(origin.partition())),
                header(OFFSET, String.valueOf(origin.offset())),
                header(TIMESTAMP, String.valueOf(origin.timestamp())),
                header(STAGE, letter.stage().name().toLowerCase(Locale.ROOT)),
                header(CAUSE, brief(letter.cause()))));
    byte[] key = origin.key();
    byte[] value = origin.value();
    if (size(headers) + length(key) + length(value) > maxBytes) {
      headers.add(header(TRUNCATED, "key=%d value=%d".formatted(length(key), length(value))));
      int room = (int) (maxBytes - size(headers));
      key = cut(key, room);
      value = cut(value, room - length(key));
    }
    return new ProducerRecord<>(topic, null, null, key, value, headers);
  }

  private static long size(List<Header> headers) {
    long size = ENVELOPE;
    for (Header header : headers) {
      size += HEADER_ENVELOPE + header.key().length() + header.value().length;
    }
    return size;
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String brief(String cause) {
    return cause.length() <= MAX_CAUSE ? cause : cause.substring(0, MAX_CAUSE) + "...";
  }

  private static int length(byte[] bytes) {
    return bytes == null ? 0 : bytes.length;
  }

  private static byte[] cut(byte[] bytes, int room) {
    return bytes == null || bytes.length <= room ? bytes : Arrays.copyOf(bytes, room);
  }
}
