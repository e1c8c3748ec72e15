package io.e5stream.embed.encoder.tuning;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.CacheLock;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderException;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.UserCache;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the tuning of a bundle on this machine: in this JVM, in the user's cache, or by measuring.
 *
 * <p>Thread-safe. In one JVM, and between the JVMs of one user, only one measures at a time.
 */
public final class Tunings {

  private static final Logger LOG = LoggerFactory.getLogger(Tunings.class);
  private static final ConcurrentHashMap<Path, EncoderTuning> KNOWN = new ConcurrentHashMap<>();
  private static final Object ONE_AT_A_TIME = new Object();

  private final TuningCache cache;
  private final Supplier<DoubleSupplier> neighbours;
  private final Clock clock;

  /**
   * @param neighbours begins to look at what other processes take, as {@link Neighbours#watch} does
   */
  Tunings(TuningCache cache, Supplier<DoubleSupplier> neighbours, Clock clock) {
    this.cache = cache;
    this.neighbours = neighbours;
    this.clock = clock;
  }

  /** Kept in the user's cache. */
  public static Tunings ofUser() {
    return in(UserCache.directory("tuning"));
  }

  /** Kept in a directory, which is made when something is written. */
  public static Tunings in(Path directory) {
    return new Tunings(new TuningCache(directory), Neighbours::watch, Clock.systemUTC());
  }

  /** What was measured earlier; empty also where the device is open ({@code auto}). */
  public Optional<Calibration> kept(Bundle bundle, EncoderOptions options) {
    return options.device().kind() == Device.Kind.AUTO
        ? Optional.empty()
        : cache.read(TuningKey.here(bundle, options));
  }

  /** Where the calibration for a key is kept. */
  public Path file(TuningKey key) {
    return cache.file(key);
  }

  /**
   * Measures, whatever is known, and keeps the result.
   *
   * @param limit how long it may take; opening the model is not part of it
   * @param progress hears the nanoseconds passed, from time to time
   * @throws IOException when it cannot be kept
   */
  public Calibration measure(
      Bundle bundle, EncoderOptions options, Duration limit, LongConsumer progress)
      throws IOException {
    synchronized (ONE_AT_A_TIME) {
      try (Encoder encoder = Encoder.open(bundle, options)) {
        Calibration calibration =
            run(bundle, options.withDevice(encoder.device()), limit, progress);
        KNOWN.put(cache.write(calibration), calibration.chosen());
        return calibration;
      }
    }
  }

  /**
   * The tuning for a job. It is measured if none is known and there is a time limit.
   *
   * @param encoder of the job, open while this runs
   * @param options with the encoder's device
   * @param limit how long this may hold up the caller; zero for not at all
   * @return what holds untuned, if nothing else is known after that
   */
  EncoderTuning forJob(Encoder encoder, EncoderOptions options, Duration limit) {
    TuningKey key = TuningKey.here(encoder.bundle(), options);
    synchronized (ONE_AT_A_TIME) {
      Optional<EncoderTuning> known = known(key);
      if (known.isPresent() || limit.isZero()) {
        return known.orElse(EncoderTuning.untuned(key.mostCallers()));
      }
      EncoderTuning tuning;
      try {
        tuning = measureAlone(encoder.bundle(), options, key, limit);
      } catch (CancellationException e) {
        return EncoderTuning.untuned(key.mostCallers());
      } catch (EncoderException | IllegalStateException e) {
        LOG.warn("the encoder's speed could not be measured; it runs untuned", e);
        tuning = EncoderTuning.untuned(key.mostCallers());
      }
      KNOWN.put(cache.file(key), tuning);
      return tuning;
    }
  }

  private Optional<EncoderTuning> known(TuningKey key) {
    EncoderTuning inThisJvm = KNOWN.get(cache.file(key));
    if (inThisJvm != null) {
      return Optional.of(inThisJvm);
    }
    Optional<EncoderTuning> kept =
        cache.read(key).filter(c -> !c.isStale(clock.instant())).map(Calibration::chosen);
    kept.ifPresent(
        tuning -> {
          LOG.debug("the encoder runs with {}, as {} says", tuning, cache.file(key));
          KNOWN.put(cache.file(key), tuning);
        });
    return kept;
  }

  private EncoderTuning measureAlone(
      Bundle bundle, EncoderOptions options, TuningKey key, Duration limit) {
    long start = System.nanoTime();
    try (CacheLock lock = CacheLock.acquire(cache.root().resolve("lock"), limit).orElse(null)) {
      Optional<EncoderTuning> meanwhile = known(key);
      if (meanwhile.isPresent() || lock == null) {
        return meanwhile.orElse(EncoderTuning.untuned(key.mostCallers()));
      }
      Duration left = limit.minusNanos(System.nanoTime() - start);
      return measureForJob(bundle, options, left);
    } catch (IOException e) {
      LOG.debug("{} cannot be locked", cache.root(), e);
      return measureForJob(bundle, options, limit);
    }
  }

  private EncoderTuning measureForJob(Bundle bundle, EncoderOptions options, Duration limit) {
    Calibration measured = run(bundle, options, limit, nanos -> {});
    Calibration calibration = measured.isDisturbed() ? untuned(measured) : measured;
    LOG.info("{}; {}", CalibrationText.line(bundle.id(), calibration), kept(calibration));
    return calibration.chosen();
  }

  private static Calibration untuned(Calibration disturbed) {
    return new Calibration(
        disturbed.key(),
        EncoderTuning.untuned(disturbed.key().mostCallers()),
        disturbed.measurements(),
        disturbed.others(),
        disturbed.createdMillis());
  }

  private String kept(Calibration calibration) {
    try {
      return "kept in " + cache.write(calibration);
    } catch (IOException e) {
      return "it could not be kept: " + e;
    }
  }

  private Calibration run(
      Bundle bundle, EncoderOptions options, Duration limit, LongConsumer progress) {
    TuningKey key = TuningKey.here(bundle, options);
    int callers = key.mostCallers();
    try (EncoderSampler sampler = new EncoderSampler(bundle, options)) {
      DoubleSupplier others = neighbours.get();
      Calibrator calibrator = new Calibrator(sampler, System::nanoTime, limit, progress);
      List<Measurement> measurements =
          calibrator.measure(Candidates.of(options.device().kind(), callers));
      return new Calibration(
          key,
          Choice.among(measurements, EncoderTuning.untuned(callers)),
          measurements,
          others.getAsDouble(),
          clock.millis());
    }
  }
}
