package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.TextPairJson;
import io.e5stream.ingest.file.CleanPairFiles;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.pipeline.broker.TopicContents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pairs --files} on the sample data, against what is on the topic of clean pairs. */
class PairsFilesIT {

  private static final Path RAW = Path.of("../examples/raw");

  @TempDir private Path directory;
  private EmbeddedBroker broker;
  private Path files;

  @BeforeEach
  void start() throws Exception {
    files = directory.resolve("clean");
    broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
    succeed("topics", "create");
  }

  @AfterEach
  void stop() {
    broker.close();
  }

  private CommandRun run(String... args) {
    List<String> all = new ArrayList<>(Arrays.asList(args));
    all.add("--kafka");
    all.add(broker.bootstrapServers());
    return CommandRun.of(all.toArray(String[]::new));
  }

  private void succeed(String... args) {
    CommandRun run = run(args);
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  private void produce(String source, Object... dumps) {
    List<String> args = new ArrayList<>(List.of("produce", "--source", source));
    for (Object dump : dumps) {
      args.add(
          dump instanceof Path path ? path.toString() : RAW.resolve(dump.toString()).toString());
    }
    succeed(args.toArray(String[]::new));
  }

  private CommandRun pairs(String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "pairs",
                "--until-end",
                "--files",
                files.toString(),
                "-Dpairs.data-dir=" + directory.resolve("job"),
                "-Dexecution.checkpointing.interval=500ms",
                "-Dparallelism.default=2"));
    args.addAll(Arrays.asList(more));
    return run(args.toArray(String[]::new));
  }

  private List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : CleanPairFiles.of(files).files()) {
      lines.addAll(Files.readAllLines(file));
    }
    return lines;
  }

  /** What the files hold, after a look that this is what the topic says, record by record. */
  private Map<String, TextPair> checked() throws IOException {
    Map<String, TextPair> topic = new TreeMap<>();
    List<ConsumerRecord<byte[], byte[]>> records =
        TopicContents.read(broker.bootstrapServers(), "pairs.clean");
    for (ConsumerRecord<byte[], byte[]> record : records) {
      String id = new String(record.key(), StandardCharsets.UTF_8);
      if (record.value() == null) {
        topic.remove(id);
      } else {
        topic.put(id, TextPairJson.read(record.value()));
      }
    }
    Map<String, TextPair> read = new TreeMap<>();
    CleanPairFiles.of(files).forEach(pair -> read.put(pair.id(), pair));
    assertThat(read).isEqualTo(topic);
    assertThat(lines()).hasSameSizeAs(records).doesNotHaveDuplicates();
    return read;
  }

  @Test
  void theFilesSayWhatTheTopicSaysAlsoOverARestart() throws Exception {
    produce("news", "news/garden-news.rss", "news/garden-news.jsonl");
    produce("papers", "papers/papers.jsonl");
    produce("reddit", "reddit/submissions.ndjson", "reddit/comments.ndjson");
    CommandRun first = pairs();
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out()).contains("files      in file:" + files);
    Map<String, TextPair> before = checked();
    assertThat(before).containsKey("news:https://daily.garden.example/peat");

    produce(
        "news",
        Files.writeString(
            directory.resolve("later.jsonl"),
            """
            {"link":"https://daily.garden.example/peat","headline":"Garden centres sell the last bag of peat","short_description":"The ban on peat was put off by a year, and garden centres go on selling what they have."}
            {"url":"https://daily.garden.example/bees","title":"City bees make more honey than their country cousins","maintext":""}
            """));
    produce("stackexchange", "stackexchange/garden.example/Posts.xml");
    produce("wikipedia", "wikipedia/gardenwiki-pages-articles.xml");
    CommandRun second = pairs();
    assertThat(second.exitCode()).as(second.err()).isZero();

    Map<String, TextPair> after = checked();
    assertThat(after)
        .hasSizeGreaterThan(before.size())
        .doesNotContainKey("news:https://daily.garden.example/bees");
    assertThat(after.get("news:https://daily.garden.example/peat").passage())
        .startsWith("The ban on peat was put off");
    assertThat(lines()).anyMatch(line -> line.contains("\"withdrawn\":true"));
    try (Stream<Path> all = Files.list(files)) {
      assertThat(all).allMatch(file -> file.toString().endsWith(".jsonl"));
    }

    CommandRun anew = pairs("--from-scratch");
    assertThat(anew.exitCode()).isEqualTo(1);
    assertThat(anew.err()).contains("has files of an earlier run");
    CommandRun third = pairs();
    assertThat(third.exitCode()).as("the checkpoints are still there: " + third.err()).isZero();
    assertThat(checked()).isEqualTo(after);
  }

  @Test
  void aFileIsNoDirectory() throws IOException {
    Files.writeString(files, "");
    CommandRun run = pairs();
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains("pairs.files is " + files + ", which is a file");
  }
}
