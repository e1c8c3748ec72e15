package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Random;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Backoff BACKOFF =
      new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2), Duration.ofMinutes(5));

  @Test
  void doublesUpToTheLongestWaitWithJitter() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int retry = 0; retry < 200; retry++) {
      long whole = Math.min(2000, 100L << Math.min(retry, 20));
      long delay = BACKOFF.delay(retry, random).toMillis();
      assertThat(delay).as("retry %d, seed %d", retry, seed).isBetween(whole / 2, whole);
    }
  }

  @Test
  void twoWritersDoNotWaitAlike() {
    long distinct =
        new Random(7).ints(100).mapToObj(s -> BACKOFF.delay(4, new Random(s))).distinct().count();
    assertThat(distinct).isGreaterThan(50);
  }

  @Test
  void aRestartOfTheStoreMustNotFailTheJob() {
    Configuration options = new Configuration();
    options.set(SinkOptions.RETRY_MAX_DURATION, Duration.ofSeconds(30));
    assertThatThrownBy(() -> Backoff.from(options))
        .hasMessageContaining("sink.retry.max-duration = PT30S")
        .hasMessageContaining("5 min");
  }

  @Test
  void theFirstWaitIsNotTheLongest() {
    Configuration options = new Configuration();
    options.set(SinkOptions.RETRY_INITIAL_BACKOFF, Duration.ofMinutes(1));
    assertThatThrownBy(() -> Backoff.from(options))
        .hasMessageContaining("sink.retry.initial-backoff")
        .hasMessageContaining("sink.retry.max-backoff");
  }
}
