package io.e5stream.pipeline.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.pipeline.cluster.FlinkHome;
import io.e5stream.pipeline.dist.Shell;
import io.e5stream.sink.SinkOptions;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's commands in order, with the real launcher, as a reader would. */
class ReadmeIT {

  private static final Duration LIMIT = Duration.ofMinutes(5);

  private static final long SIGINT_BIT = 1 << (2 - 1);

  @TempDir Path directory;
  private EmbeddedBroker broker;
  private EmbeddedVectorServer store;
  private FlinkHome flink;

  @BeforeEach
  void standInForTheReadersServers() throws IOException {
    for (String name : List.of("e5-stream", "examples", "pipeline")) {
      Files.createSymbolicLink(directory.resolve(name), Shell.ROOT.resolve(name));
    }
    BeirFolder.write(directory.resolve("scifact"));
    broker = EmbeddedBroker.start(directory.resolve("kafka"), 0);
    store = EmbeddedVectorServer.start(directory.resolve("vectors"), 0);
    flink = FlinkHome.create(directory.resolve("flink"));
  }

  @AfterEach
  void stop() throws Exception {
    flink.stop();
    store.close();
    broker.close();
  }

  @Test
  void everyCommandWorks() throws Exception {
    String page = Files.readString(Path.of("../README.md"));
    Map<String, Shell.Ended> ended = new HashMap<>();
    for (ReadmeBlock block : ReadmeBlock.of(page)) {
      if (block.skip().isEmpty()) {
        Shell.Ended result = block.until().isEmpty() ? run(block) : interrupt(block);
        ended.put(block.commands().strip().lines().findFirst().orElseThrow(), result);
      }
    }

    assertThat(output(ended, "./e5-stream search")).contains("draught-proofing");
    assertThat(output(ended, "./e5-stream topics")).contains("documents");
    assertThat(new ObjectMapper().readTree(directory.resolve("report.json").toFile()))
        .allSatisfy(value -> assertThat(value.isNull()).isFalse())
        .anySatisfy(value -> assertThat(value.path("ndcg@10").asDouble()).isGreaterThan(0.5));
    await()
        .atMost(LIMIT)
        .untilAsserted(
            () ->
                assertThat(flink.rest().get("/jobs/overview").findValuesAsText("state"))
                    .as(flink.logs())
                    .contains("RUNNING"));
  }

  private static String output(Map<String, Shell.Ended> ended, String command) {
    return ended.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(command))
        .findFirst()
        .orElseThrow()
        .getValue()
        .out();
  }

  private Shell.Ended run(ReadmeBlock block) throws Exception {
    Shell.Ended ended = start(block).await(LIMIT);
    assertThat(ended.status())
        .as("%s%n%s%n%s", block.commands(), ended.out(), ended.err())
        .isZero();
    return ended;
  }

  /** Waits until the block says that it is ready, then does what Ctrl-C does. */
  private Shell.Ended interrupt(ReadmeBlock block) throws Exception {
    Shell.Started started = start(block);
    await()
        .atMost(LIMIT)
        .failFast(
            () ->
                assertThat(started.process().isAlive())
                    .as("%s%n%s", block.commands(), Files.readString(started.err()))
                    .isTrue())
        .untilAsserted(() -> assertThat(started.out()).content().contains(block.until()));
    Shell.run(directory, Map.of(), "kill", stopSignal(), String.valueOf(started.process().pid()));
    Shell.Ended ended = started.await(LIMIT);
    assertThat(ended.status()).as(ended.err()).isIn(0, 130, 143);
    return ended;
  }

  /**
   * Ctrl-C's signal. A build that a script runs in the background ignores it, as POSIX has it, and
   * so do its children; they are stopped by the other signal that ends a program in order.
   */
  private static String stopSignal() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (Files.exists(status)) {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("SigIgn:")
            && (Long.parseUnsignedLong(line.substring(7).strip(), 16) & SIGINT_BIT) != 0) {
          return "-TERM";
        }
      }
    }
    return "-INT";
  }

  private Shell.Started start(ReadmeBlock block) throws IOException {
    String url = "http://localhost:" + store.port();
    String commands =
        block
            .commands()
            .replace(IngestOptions.BOOTSTRAP_SERVERS.defaultValue(), broker.bootstrapServers())
            .replace(SinkOptions.URL.defaultValue(), url);
    // exec, so that a signal reaches a single command itself.
    String script = commands.strip().contains("\n") ? commands : "exec " + commands;
    return Shell.start(
        directory,
        Map.of(
            "FLINK_HOME",
            flink.path().toString(),
            "E5_STREAM_KAFKA_BOOTSTRAP_SERVERS",
            broker.bootstrapServers(),
            "E5_STREAM_QDRANT_URL",
            url),
        "bash",
        "-euo",
        "pipefail",
        "-c",
        script);
  }
}
