package io.e5stream.sink;

import java.io.Serializable;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.apache.flink.configuration.ReadableConfig;

/**
 * Waits between retries: doubling, with jitter so that writers do not return all at once.
 *
 * @param initial wait before the first retry
 * @param max longest wait
 * @param giveUp how long a call is retried in all
 */
public record Backoff(Duration initial, Duration max, Duration giveUp) implements Serializable {

  /** A store's restart or an outage of a minute must not fail the job. */
  static final Duration SHORTEST_GIVE_UP = Duration.ofMinutes(5);

  public Backoff {
    if (initial.isNegative() || initial.isZero() || max.compareTo(initial) < 0) {
      throw new IllegalArgumentException(
          "%s = %s must be positive and not above %s = %s"
              .formatted(
                  SinkOptions.RETRY_INITIAL_BACKOFF.key(),
                  initial,
                  SinkOptions.RETRY_MAX_BACKOFF.key(),
                  max));
    }
    if (giveUp.isNegative()) {
      throw new IllegalArgumentException(
          "%s = %s is negative".formatted(SinkOptions.RETRY_MAX_DURATION.key(), giveUp));
    }
  }

  /**
   * Reads the retry options.
   *
   * @throws IllegalArgumentException with key, value and remedy when one is wrong
   */
  public static Backoff from(ReadableConfig options) {
    Duration giveUp = options.get(SinkOptions.RETRY_MAX_DURATION);
    if (giveUp.compareTo(SHORTEST_GIVE_UP) < 0) {
      throw new IllegalArgumentException(
          "%s = %s is shorter than 5 min, so that a restart of the store would fail the job"
              .formatted(SinkOptions.RETRY_MAX_DURATION.key(), giveUp));
    }
    return new Backoff(
        options.get(SinkOptions.RETRY_INITIAL_BACKOFF),
        options.get(SinkOptions.RETRY_MAX_BACKOFF),
        giveUp);
  }

  /**
   * The wait before a retry: between a half and the whole of the doubled initial wait.
   *
   * @param retry from 0
   */
  Duration delay(int retry, RandomGenerator random) {
    double doubled = (double) initial.toMillis() * Math.pow(2, Math.min(retry, 30));
    double capped = Math.min(doubled, (double) max.toMillis());
    return Duration.ofMillis((long) (capped * (0.5 + random.nextDouble() / 2)));
  }
}
