package io.e5stream.pipeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.pipeline.broker.TopicContents;
import io.e5stream.pipeline.dist.Shell;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs on a session cluster of separate JVMs, submitted with Flink's own client. */
class SessionClusterIT {

  private static final Pattern JOB_ID = Pattern.compile("JobID ([0-9a-f]{32})");
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir Path directory;
  private EmbeddedBroker broker;
  private EmbeddedVectorServer store;
  private FlinkHome flink;

  @BeforeEach
  void start() throws Exception {
    broker = EmbeddedBroker.start(directory.resolve("kafka"), 0);
    store = EmbeddedVectorServer.start(directory.resolve("vectors"), 0);
    flink = FlinkHome.create(directory.resolve("flink"));
    flink.addJob();
    Shell.run(directory, Map.of(), flink.script("start-cluster.sh"));
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(flink.rest().get("/overview").path("slots-total").asInt())
                    .as(flink.logs())
                    .isEqualTo(2));
  }

  @AfterEach
  void stop() throws Exception {
    flink.stop();
    store.close();
    broker.close();
  }

  /**
   * Twice in the same TaskManager: native libraries load once for one class loader, so the second
   * job would fail if they came from the job's own.
   */
  @Test
  void jobIndexesAndCanBeSubmittedAgain() throws Exception {
    e5("topics", "create");
    e5(
        "produce",
        "--topic",
        "documents",
        Shell.ROOT.resolve("examples/documents.jsonl").toString());

    String first = submitIndex();
    awaitHit("cheap way to stay warm at home in winter", "draught-proofing");
    flink("cancel", first);
    await()
        .atMost(LIMIT)
        .until(() -> flink.rest().get("/jobs/" + first).path("state").asText().equals("CANCELED"));

    Path late = directory.resolve("late.jsonl");
    Files.writeString(
        late,
        "{\"id\":\"paper-boat\",\"title\":\"Folding a paper boat\",\"text\":\"Fold a sheet in half, turn the"
            + " corners down and pull the pocket apart: a boat that floats.\"}\n");
    e5("produce", "--topic", "documents", late.toString());
    String second = submitIndex();
    awaitHit("how to fold a paper boat", "paper-boat");
    flink("cancel", second);
  }

  @Test
  void pairsJobFormsAndFiltersPairs() throws Exception {
    e5("topics", "create");
    Path news = directory.resolve("news.jsonl");
    Files.writeString(
        news,
        "{\"url\":\"https://example.org/1\",\"title\":\"Ferry keeps its guests warm\",\"text\":\"The"
            + " boat that crosses the harbour in winter has a stove in its hall.\"}\n"
            + "{\"url\":\"https://example.org/2\",\"title\":\"Ferry keeps warm\",\"text\":\"No.\"}\n");
    e5("produce", "--source", "news", news.toString());

    String job = submit("PairsJobMain", "--source", "news");
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              assertThat(keys("rejected"))
                  .as(flink.logs())
                  .containsExactly("news:https://example.org/2");
              assertThat(keys("pairs.clean"))
                  .as(flink.logs())
                  .containsExactly("news:https://example.org/1");
            });
    flink("cancel", job);
  }

  /** Without tombstones: the first verdict on a pair may be one. */
  private List<String> keys(String topic) {
    return TopicContents.read(broker.bootstrapServers(), topic).stream()
        .filter(record -> record.value() != null)
        .map(record -> new String(record.key(), StandardCharsets.UTF_8))
        .toList();
  }

  private String submitIndex() throws Exception {
    return submit("IndexJobMain", "-Dqdrant.url=" + url(), "-Dindex.name=docs");
  }

  private String submit(String main, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "--detached",
                "--class",
                "io.e5stream.pipeline.cli." + main,
                ownJar().toString(),
                "-Dkafka.bootstrap-servers=" + broker.bootstrapServers()));
    arguments.addAll(List.of(more));
    String output = flink(arguments.toArray(String[]::new));
    Matcher id = JOB_ID.matcher(output);
    assertThat(id.find()).as(output).isTrue();
    return id.group(1);
  }

  private static Path ownJar() throws IOException {
    try (Stream<Path> jars = Files.list(Shell.DIST.resolve("lib"))) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("pipeline-"))
          .findFirst()
          .orElseThrow();
    }
  }

  private void awaitHit(String query, String expected) {
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              Shell.Ended ended = tryE5("search", "--index", "docs", "--limit", "1", query);
              assertThat(ended.out())
                  .as("%s%n%s%n%s", ended.err(), flink.rest().get("/jobs/overview"), flink.logs())
                  .contains(expected);
            });
  }

  private String url() {
    return "http://localhost:" + store.port();
  }

  private String flink(String... arguments) throws Exception {
    return succeed(Map.of(), flink.script("flink"), arguments);
  }

  private void e5(String... arguments) throws Exception {
    succeed(addresses(), Shell.ROOT.resolve("e5-stream").toString(), arguments);
  }

  private Shell.Ended tryE5(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, Shell.ROOT.resolve("e5-stream").toString());
    return Shell.run(directory, addresses(), command.toArray(String[]::new));
  }

  private Map<String, String> addresses() {
    return Map.of(
        "E5_STREAM_KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
        "E5_STREAM_QDRANT_URL", url());
  }

  private String succeed(Map<String, String> environment, String program, String... arguments)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(arguments));
    command.add(0, program);
    Shell.Ended ended = Shell.run(directory, environment, command.toArray(String[]::new));
    assertThat(ended.status()).as("%s%n%s%n%s", command, ended.out(), ended.err()).isZero();
    return ended.out();
  }
}
