package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.pipeline.broker.EmbeddedBroker;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicsCommandIT {

  @TempDir Path dir;

  @Test
  void makesWhatIsMissingAndReportsWhatDiffers() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0)) {
      String kafka = broker.bootstrapServers();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
        admin
            .createTopics(
                List.of(
                    new NewTopic("models", 3, (short) 1)
                        .configs(Map.of("cleanup.policy", "compact"))))
            .all()
            .get();
      }

      CommandRun first = CommandRun.of("topics", "create", "--kafka", kafka, "--partitions", "2");
      assertThat(first.exitCode()).as(first.err()).isZero();
      assertThat(first.out())
          .containsPattern("documents +created +2 +cleanup.policy=compact")
          .containsPattern("raw.reddit +created +2 ")
          .containsPattern("models +differs +1 +partitions is 3, not 1; cleanup.policy is compact")
          .contains("left alone");

      CommandRun second = CommandRun.of("topics", "create", "--kafka", kafka, "--partitions", "2");
      assertThat(second.exitCode()).as(second.err()).isZero();
      assertThat(second.out()).containsPattern("documents +exists").doesNotContain("created");

      CommandRun list = CommandRun.of("topics", "list", "--kafka", kafka);
      assertThat(list.out()).containsPattern("documents +2 +[\\w-]{22}");
    }
  }

  @Test
  void moreReplicasThanBrokersIsSaid() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(dir, 0)) {
      CommandRun run =
          CommandRun.of(
              "topics", "create", "--kafka", broker.bootstrapServers(), "--replication", "3");

      assertThat(run.exitCode()).isEqualTo(1);
      assertThat(run.err())
          .contains("refused to create topics")
          .containsIgnoringCase("replication");
    }
  }

  @Test
  void anAbsentBrokerIsNamedInTime() throws Exception {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    long start = System.nanoTime();

    CommandRun run =
        CommandRun.of(
            "topics", "create", "--kafka", "127.0.0.1:" + port, "-D", "kafka.request-timeout=3s");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains("No answer from Kafka at 127.0.0.1:" + port + " within 3 s")
        .contains("Check that a broker runs there");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
  }

  @Test
  void anAddressThatIsNoneIsNamed() {
    CommandRun run = CommandRun.of("topics", "list", "--kafka", "nonsense");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("nonsense");
  }

  @Test
  void wrongNumbersAreWrongUsage() {
    assertThat(CommandRun.of("topics", "create", "--partitions", "0").exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("topics").exitCode()).isEqualTo(2);
  }
}
