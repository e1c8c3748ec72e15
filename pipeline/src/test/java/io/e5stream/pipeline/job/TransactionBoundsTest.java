package io.e5stream.pipeline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.IngestOptions;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class TransactionBoundsTest {

  private static final Duration TRANSACTION = IngestOptions.TRANSACTION_TIMEOUT.defaultValue();

  private static Configuration defaults(Configuration given) {
    Configuration all = new Configuration(given);
    all.addAll(TransactionBounds.missingFrom(all));
    all.addAll(JobDefaults.missingFrom(all));
    return all;
  }

  @Test
  void theDefaultsAreWithinTheDefaultTimeout() {
    assertThatCode(() -> TransactionBounds.check(defaults(new Configuration()), TRANSACTION))
        .doesNotThrowAnyException();
  }

  @Test
  void whatIsGivenStays() {
    Configuration given =
        new Configuration()
            .set(CheckpointingOptions.CHECKPOINTING_TIMEOUT, Duration.ofMinutes(10))
            .set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, 10);

    assertThat(TransactionBounds.missingFrom(given).toMap()).isEmpty();
    assertThatThrownBy(() -> TransactionBounds.check(defaults(given), TRANSACTION))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(
            "kafka.transaction-timeout is 900 s, but 10 checkpoints of at most 605 s")
        .hasMessageContaining("take 7260 s")
        .hasMessageContaining("execution.checkpointing.tolerable-failed-checkpoints");
  }
}
