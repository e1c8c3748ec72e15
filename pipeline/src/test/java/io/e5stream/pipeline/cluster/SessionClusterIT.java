package io.e5stream.pipeline.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.e5stream.pipeline.dist.Shell;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on a session cluster of separate JVMs, submitted with Flink's own client. */
class SessionClusterIT {

  @TempDir Path directory;
  private FlinkHome flink;

  @AfterEach
  void stop() throws Exception {
    flink.stop();
  }

  @Test
  void clusterOffersSlots() throws Exception {
    flink = FlinkHome.create(directory.resolve("flink"));
    Shell.run(directory, Map.of(), flink.script("start-cluster.sh"));
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(flink.rest("/overview")).as(flink.logs()).contains("\"slots-total\":2"));
  }
}
