package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.pipeline.broker.TopicContents;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        CommandRun.of(
            "produce", "--kafka", kafka(), "--topic", "pairs.clean", "--delete", "x", "y");

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(TopicContents.read(kafka(), "pairs.clean"))
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          reddit        | reddit/submissions.ndjson reddit/comments.ndjson   | read 16 records, sent 15, skipped 0, left out 1 bad
          stackexchange | stackexchange/garden.example/Posts.xml             | read 9 records, sent 7, skipped 1, left out 1 bad
          wikipedia     | wikipedia/gardenwiki-pages-articles.xml            | read 6 records, sent 4, skipped 1, left out 1 bad
          papers        | papers/papers.jsonl                                | read 8 records, sent 7, skipped 0, left out 1 bad
          web           | web/garden.warc web/garden.warc.wet                | read 10 records, sent 5, skipped 5, left out 0 bad
          news          | news/garden-news.rss news/garden-news.jsonl        | read 9 records, sent 7, skipped 0, left out 2 bad
          """)
  void sendsTheDumpsOfASourceToItsRawTopic(String source, String files, String counts)
      throws Exception {
    List<String> args = new ArrayList<>(List.of("produce", "--source", source, "--kafka", kafka()));
    for (String file : files.split(" ", -1)) {
      args.add("../examples/raw/" + file);
    }
    Set<Long> before = offsets("raw." + source);

    CommandRun run = CommandRun.of(args.toArray(String[]::new));

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("raw." + source + ": " + counts);
    int sent = Integer.parseInt(counts.replaceFirst(".*sent (\\d+).*", "$1"));
    assertThat(offsets("raw." + source)).hasSize(before.size() + sent);
  }

  private static Set<Long> offsets(String topic) throws Exception {
    return TopicContents.read(kafka(), topic).stream()
        .map(record -> record.partition() * 1_000_000L + record.offset())
        .collect(Collectors.toSet());
  }

  @Test
  void flagsOfDocumentsAndOfDumpsDoNotMix() throws Exception {
    String file = Files.writeString(dir.resolve("f.jsonl"), "").toString();

    for (List<String> args :
        List.of(
            List.of("--source", "papers", "--delete", "x"),
            List.of("--source", "papers", "--version-field", "v", file),
            List.of("--site", "s", file),
            List.of("--source", "nowhere", file))) {
      List<String> all = new ArrayList<>(List.of("produce", "--kafka", kafka()));
      all.addAll(args);
      assertThat(CommandRun.of(all.toArray(String[]::new)).exitCode())
          .as(args.toString())
          .isEqualTo(2);
    }
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
