package io.e5stream.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class DeadLetterRecordsTest {

  private static final int MAX = 16 << 20;
  private static final DeadLetterRecords RECORDS = new DeadLetterRecords("dead-letters", MAX);

  @Test
  void keepsTheOriginalAndSaysWhereAndWhy() {
    byte[] key = {1, (byte) 0xff};
    byte[] value = {'{', 0, (byte) 0x80};

    ProducerRecord<byte[], byte[]> record = RECORDS.of(letter(key, value, "größer"));

    assertThat(record.topic()).isEqualTo("dead-letters");
    assertThat(record.key()).isEqualTo(key);
    assertThat(record.value()).isEqualTo(value);
    assertThat(header(record, "e5.topic")).isEqualTo("documents");
    assertThat(header(record, "e5.partition")).isEqualTo("3");
    assertThat(header(record, "e5.offset")).isEqualTo("42");
    assertThat(header(record, "e5.timestamp")).isEqualTo("1000");
    assertThat(header(record, "e5.stage")).isEqualTo("decode");
    assertThat(header(record, "e5.cause")).isEqualTo("größer");
    assertThat(record.headers().lastHeader("e5.truncated")).isNull();
  }

  @Test
  void nullsStayNull() {
    ProducerRecord<byte[], byte[]> record = RECORDS.of(letter(null, null, "no key"));

    assertThat(record.key()).isNull();
    assertThat(record.value()).isNull();
  }

  @Test
  void whatDoesNotFitIsCutAndSaysSo() {
    byte[] value = filled(MAX);

    ProducerRecord<byte[], byte[]> record = RECORDS.of(letter(new byte[10], value, "c"));

    assertThat(record.key()).hasSize(10);
    assertThat(record.value().length).isBetween(MAX - 1000, MAX - 1);
    assertThat(record.value()).isEqualTo(Arrays.copyOf(value, record.value().length));
    assertThat(header(record, "e5.truncated")).isEqualTo("key=10 value=16777216");
  }

  @Test
  void aHugeKeyIsCutToo() {
    ProducerRecord<byte[], byte[]> record = RECORDS.of(letter(filled(MAX), filled(5), "c"));

    assertThat(record.key().length).isBetween(MAX - 1000, MAX - 1);
    assertThat(record.value()).isEmpty();
    assertThat(header(record, "e5.truncated")).isEqualTo("key=16777216 value=5");
  }

  @Test
  void aLongCauseIsShortened() {
    ProducerRecord<byte[], byte[]> record = RECORDS.of(letter(null, null, "x".repeat(5000)));

    assertThat(header(record, "e5.cause")).hasSize(1003).endsWith("...");
  }

  @Test
  void aLimitThatHoldsNoHeadersIsRefused() {
    assertThatThrownBy(() -> new DeadLetterRecords("t", 100)).hasMessageContaining("at least 8192");
  }

  private static DeadLetter letter(byte[] key, byte[] value, String cause) {
    return new DeadLetter(
        new Origin("documents", 3, 42, 1000, key, value), DeadLetter.Stage.DECODE, cause);
  }

  private static byte[] filled(int size) {
    byte[] bytes = new byte[size];
    Arrays.fill(bytes, (byte) 'x');
    return bytes;
  }

  private static String header(ProducerRecord<byte[], byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
