package io.e5stream.ingest.produce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.dump.UnpackLimits;
import io.e5stream.ingest.source.stackexchange.PostsXml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RawProductionTest {

  private static final int MAX_RECORD = 300;
  private static final UnpackLimits LIMITS = new UnpackLimits(200, 1L << 40);

  private static final String GOOD =
      "<row Id=\"%d\" PostTypeId=\"1\" Score=\"1\" Body=\"x\" Title=\"T\"/>";

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
  void everyRecordReadIsSentSkippedOrBad() throws Exception {
    MockProducer<byte[], byte[]> kafka = kafka(true);
    Path file =
        file(
            GOOD.formatted(1)
                + "<row Id=\"2\" PostTypeId=\"4\"/><row Id=\"3\" PostTypeId=\"5\"/>"
                + "<row Id=\"4\" PostTypeId=\"4\"/><row/>"
                + "<row Id=\"5\" Body=\""
                + "x".repeat(400)
                + "\"/>"
                + GOOD.formatted(6));
    try (RawProduction production = production(kafka, false)) {
      production.file(file.toString(), "tea");
      production.flush();

      RawSummary summary = production.summary();
      assertThat(summary.read()).isEqualTo(7);
      assertThat(summary.sent()).isEqualTo(2);
      assertThat(summary.skipped()).isEqualTo(Map.of("post type 4", 2L, "post type 5", 1L));
      assertThat(summary.bad()).isEqualTo(2);
      assertThat(summary.addsUp()).isTrue();
    }
    assertThat(kafka.history())
        .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
        .containsExactly("tea/1", "tea/6");
    assertThat(kafka.history().get(1).value())
        .isEqualTo(GOOD.formatted(6).getBytes(StandardCharsets.UTF_8));
    assertThat(bad)
        .containsExactly(
            "Posts.xml:5: PostTypeId is missing",
            "Posts.xml:6: 421 bytes; a record has at most 300");
    assertThat(bytes).isEqualTo(Files.size(file));
  }

  @Test
  void kindsThatAreSkippedAreBounded() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int type = 101; type <= 200; type++) {
      rows.append("<row Id=\"%d\" PostTypeId=\"%d\"/>".formatted(type, type));
    }
    rows.append("<row Id=\"1\" PostTypeId=\"101\"/>");
    try (RawProduction production = production(kafka(true), false)) {
      production.file(file(rows.toString()).toString(), "tea");
      RawSummary summary = production.summary();
      assertThat(summary.skipped())
          .hasSize(RawProduction.MAX_KINDS + 1)
          .containsEntry("post type 101", 2L)
          .containsEntry(RawProduction.OTHER_KINDS, 50L);
      assertThat(summary.addsUp()).isTrue();
    }
  }

  @Test
  void aRecordThatKafkaFindsTooLargeIsBad() throws Exception {
    MockProducer<byte[], byte[]> kafka = kafka(false);
    try (RawProduction production = production(kafka, false)) {
      production.file(file(GOOD.formatted(1)).toString(), "tea");
      kafka.errorNext(new RecordTooLargeException("17 MB"));
      production.flush();

      assertThat(production.summary().addsUp()).isTrue();
      assertThat(production.summary().sent()).isZero();
      assertThat(bad).singleElement().asString().contains("Posts.xml:1", "larger than Kafka takes");
    }
  }

  @Test
  void strictStopsAtTheFirstBadRecord() throws Exception {
    try (RawProduction production = production(kafka(true), true)) {
      Path file = file("<row/>" + GOOD.formatted(1));
      assertThatThrownBy(() -> production.file(file.toString(), "tea"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Posts.xml:1: PostTypeId is missing");
    }
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithTheLastGoodRecord() throws Exception {
    Path cut = dir.resolve("Posts.xml");
    Files.writeString(cut, "<posts>" + GOOD.formatted(1));
    Path bomb = dir.resolve("bomb");
    try (var out = new GZIPOutputStream(Files.newOutputStream(bomb))) {
      byte[] spaces = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      out.write("<posts>".getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < 20; i++) {
        out.write(spaces);
      }
    }
    MockProducer<byte[], byte[]> kafka = kafka(true);
    try (RawProduction production = production(kafka, false)) {
      assertThatThrownBy(() -> production.file(cut.toString(), "tea"))
          .hasMessageContaining("Posts.xml cannot be read on after record 1")
          .hasMessageContaining("cut off");
      assertThatThrownBy(() -> production.file(bomb.toString(), "tea"))
          .hasMessageContaining("bomb cannot be read")
          .hasMessageContaining("decompression bomb");
    }
    assertThat(kafka.history()).hasSize(1);
  }

  private RawProduction production(MockProducer<byte[], byte[]> kafka, boolean strict) {
    return new RawProduction(
        new DocumentProducer(kafka, "raw.stackexchange", "broker:1"),
        new PostsXml(),
        MAX_RECORD,
        LIMITS,
        strict,
        listener);
  }

  private static MockProducer<byte[], byte[]> kafka(boolean acknowledge) {
    return new MockProducer<>(
        acknowledge, null, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(dir.resolve("Posts.xml"), "<posts>" + rows + "</posts>");
  }
}
