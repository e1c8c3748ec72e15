package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.pipeline.broker.TopicContents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProduceCommandIT {

  @TempDir static Path data;
  @TempDir Path dir;

  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.start(data, 0);
    assertThat(CommandRun.of("topics", "create", "--kafka", kafka()).exitCode()).isZero();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void sendsPackedFilesKeyedByIdAndReportsBadLines() throws Exception {
    Path own =
        Files.writeString(
            dir.resolve("own.jsonl"),
            "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\"}\n{\"id\":\"c\",\"deleted\":true}\n");
    Path beir = dir.resolve("beir.jsonl");
    try (var out = new GZIPOutputStream(Files.newOutputStream(beir))) {
      out.write(
          "{\"_id\":\"d\",\"title\":\"T\",\"text\":\"y\",\"metadata\":{}}\n"
              .getBytes(StandardCharsets.UTF_8));
    }

    CommandRun run =
        CommandRun.of(
            "produce", "--topic", "documents", "--kafka", kafka(), own.toString(), beir.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("documents: sent 2 documents and 1 deletions, left out 1 bad");
    assertThat(run.err()).contains("own.jsonl:2: text is missing or blank");
    List<ConsumerRecord<byte[], byte[]>> records = TopicContents.read(kafka(), "documents");
    assertThat(records)
        .extracting(record -> text(record.key()) + "=" + text(record.value()))
        .containsExactlyInAnyOrder(
            "a={\"id\":\"a\",\"text\":\"x\"}",
            "c=null",
            "d={\"id\":\"d\",\"text\":\"y\",\"title\":\"T\"}");
  }

  @Test
  void strictEndsWithOneAndSaysWhatWasSent() throws Exception {
    Path file =
        Files.writeString(dir.resolve("f.jsonl"), "{\"id\":\"a\",\"text\":\"x\"}\nnonsense\n");

    CommandRun run =
        CommandRun.of(
            "produce", "--topic", "pairs", "--strict", "--kafka", kafka(), file.toString());

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("f.jsonl:2").contains("--strict");
    assertThat(run.out()).contains("sent 1 documents");
  }

  @Test
  void deletesByOption() throws Exception {
    CommandRun run =
        CommandRun.of("produce", "--kafka", kafka(), "--topic", "raw.web", "--delete", "x", "y");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(TopicContents.read(kafka(), "raw.web"))
        .allSatisfy(record -> assertThat(record.value()).isNull())
        .extracting(record -> text(record.key()))
        .containsExactlyInAnyOrder("x", "y");
  }

  @Test
  void aDocumentLargerThanKafkaTakesIsABadLine() throws Exception {
    Path file =
        Files.writeString(
            dir.resolve("big.jsonl"),
            "{\"id\":\"big\",\"text\":\""
                + "x".repeat((16 << 20) - 10)
                + "\"}\n"
                + "{\"id\":\"fits\",\"text\":\""
                + "y".repeat(15 << 20)
                + "\"}\n");

    CommandRun run =
        CommandRun.of("produce", "--kafka", kafka(), "--topic", "raw.news", file.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("sent 1 documents").contains("left out 1 bad");
    assertThat(run.err()).contains("big.jsonl:1: larger than Kafka takes");
  }

  @Test
  void aMissingTopicAndAMissingFileAreNamed() throws Exception {
    Path file = Files.writeString(dir.resolve("f.jsonl"), "");

    CommandRun topic =
        CommandRun.of("produce", "--topic", "nowhere", "--kafka", kafka(), file.toString());
    assertThat(topic.exitCode()).isEqualTo(1);
    assertThat(topic.err()).contains("no topic nowhere").contains("topics create --kafka");

    assertThat(CommandRun.of("produce", "--kafka", kafka(), "missing.jsonl"))
        .returns(2, CommandRun::exitCode)
        .extracting(CommandRun::err)
        .asString()
        .contains("there is no file missing.jsonl");
    assertThat(CommandRun.of("produce", "--kafka", kafka()).exitCode()).isEqualTo(2);
  }

  private static String kafka() {
    return broker.bootstrapServers();
  }

  private static String text(byte[] bytes) {
    return bytes == null ? "null" : new String(bytes, StandardCharsets.UTF_8);
  }
}
