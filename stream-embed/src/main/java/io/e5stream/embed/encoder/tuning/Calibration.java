package io.e5stream.embed.encoder.tuning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What was measured on a machine, and what follows from it.
 *
 * @param key for what
 * @param chosen the tuning to use
 * @param measurements all that there was time for
 * @param others the part of the machine that other processes took meanwhile, 0 to 1
 * @param createdMillis when, since 1970
 */
public record Calibration(
    TuningKey key,
    EncoderTuning chosen,
    List<Measurement> measurements,
    double others,
    long createdMillis) {

  /** How long one holds that others disturbed. */
  private static final Duration DISTURBED_FOR = Duration.ofDays(1);

  public Calibration {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(chosen, "chosen");
    measurements = List.copyOf(measurements);
  }

  /** Whether other processes took so much of the machine that the numbers are doubtful. */
  public boolean isDisturbed() {
    return others > Neighbours.DISTURBING;
  }

  /** Whether it is time to measure again. */
  boolean isStale(Instant now) {
    Instant created = Instant.ofEpochMilli(createdMillis);
    return isDisturbed() && now.isAfter(created.plus(DISTURBED_FOR));
  }
}
