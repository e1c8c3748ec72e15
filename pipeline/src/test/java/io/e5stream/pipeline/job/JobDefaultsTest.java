package io.e5stream.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class JobDefaultsTest {

  @Test
  void checkpointsAreOn() {
    assertThat(
            JobDefaults.missingFrom(new Configuration())
                .get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
        .isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void whatIsGivenStays() {
    Configuration given = new Configuration();
    given.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMinutes(1));
    assertThat(JobDefaults.missingFrom(given).contains(CheckpointingOptions.CHECKPOINTING_INTERVAL))
        .isFalse();
  }
}
