package io.e5stream.ingest.produce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.dump.UnpackLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductionTest {

  private static final int MAX_RECORD = 1000;
  private static final UnpackLimits LIMITS = new UnpackLimits(200, 1L << 40);

  @TempDir Path dir;

  private final List<String> bad = new ArrayList<>();
  private long bytes;
  private final ProduceListener listener =
      new ProduceListener() {
        @Override
        public void badLine(String file, long line, String cause) {
          bad.add(Path.of(file).getFileName() + ":" + line + ": " + cause);
        }

        @Override
        public void progress(long bytesRead, long sent) {
          bytes = bytesRead;
        }
      };

  @Test
  void sendsGoodLinesAndReportsBadOnesWithTheirNumber() throws Exception {
    MockProducer<byte[], byte[]> kafka = kafka(true);
    try (Production production = production(kafka, false)) {
      production.file(
          file(
              "one",
              "{\"id\":\"a\",\"text\":\"x\"}\n\nnonsense\n"
                  + " ".repeat(5000)
                  + "\n"
                  + "{\"id\":\"b\",\"deleted\":true}\n"),
          null);
      production.file(file("two", "{\"id\":\"c\"}"), null);
      production.delete(List.of("d"));
      production.flush();

      assertThat(production.summary()).isEqualTo(new ProduceSummary(1, 2, 3));
    }
    assertThat(kafka.history())
        .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
        .containsExactly("a", "b", "d");
    assertThat(bad).hasSize(3);
    assertThat(bad.get(0)).startsWith("one:3: the value is not valid JSON");
    assertThat(bad.get(1)).isEqualTo("one:4: 5,000 bytes; a line has at most 4,000");
    assertThat(bad.get(2)).isEqualTo("two:1: text is missing or blank");
    assertThat(bytes).isEqualTo(Files.size(dir.resolve("one")) + Files.size(dir.resolve("two")));
  }

  @Test
  void strictStopsAtTheFirstBadLine() throws Exception {
    MockProducer<byte[], byte[]> kafka = kafka(true);
    String file =
        file("one", "{\"id\":\"a\",\"text\":\"x\"}\nbad\n{\"id\":\"b\",\"text\":\"x\"}\n");
    try (Production production = production(kafka, true)) {
      assertThatThrownBy(() -> production.file(file, null))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("one:2: the value is not valid JSON");
    }
    assertThat(kafka.history()).hasSize(1);
  }

  @Test
  void aRecordThatKafkaFindsTooLargeIsABadLine() throws Exception {
    MockProducer<byte[], byte[]> kafka = kafka(false);
    try (Production production = production(kafka, false)) {
      production.file(file("one", "{\"id\":\"a\",\"text\":\"x\"}\n"), null);
      kafka.errorNext(new RecordTooLargeException("17 MB"));
      production.flush();

      assertThat(production.summary()).isEqualTo(new ProduceSummary(0, 0, 1));
      assertThat(bad).singleElement().asString().contains("one:1", "larger than Kafka takes");
    }
  }

  @Test
  void aFailureOfKafkaIsAFailure() throws Exception {
    MockProducer<byte[], byte[]> kafka = kafka(false);
    try (Production production = production(kafka, false)) {
      production.file(file("one", "{\"id\":\"a\",\"text\":\"x\"}\n"), null);
      kafka.errorNext(new TimeoutException("no answer"));

      assertThatThrownBy(production::flush)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Kafka at broker:1 acknowledged 0 records")
          .hasMessageContaining("no answer");
    }
  }

  @Test
  void aBrokenFileNamesTheLastGoodLine() throws Exception {
    Path file = dir.resolve("broken.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int i = 0; i < 50_000; i++) {
        out.write(("{\"id\":\"" + i + "\",\"text\":\"x\"}\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    try (Production production = production(kafka(true), false)) {
      assertThatThrownBy(() -> production.file(file.toString(), null))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("broken.gz cannot be read on after line ")
          .hasMessageContaining("repair the file");
    }
  }

  private Production production(MockProducer<byte[], byte[]> kafka, boolean strict) {
    return new Production(
        new DocumentProducer(kafka, "documents", "broker:1"), MAX_RECORD, LIMITS, strict, listener);
  }

  private static MockProducer<byte[], byte[]> kafka(boolean acknowledge) {
    return new MockProducer<>(
        acknowledge, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(dir.resolve(name), content).toString();
  }
}
