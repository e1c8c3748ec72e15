package io.e5stream.embed.encoder.tuning;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.CudaDevices;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.encoder.TextEncoderFactory;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Opens encoders of a bundle that are tuned to the machine on which they are opened. Where fewer
 * callers than there are cores were found best, no more run the model at a time.
 *
 * @param location the bundle's
 * @param options of every encoder; the batch size is what is tuned
 * @param limit how long the first opening in a JVM may be held up by measuring; zero for not at all
 */
public record TunedEncoderFactory(String location, EncoderOptions options, Duration limit)
    implements TextEncoderFactory {

  private record Place(String bundleHash, Device device, int callers) {}

  private static final ConcurrentHashMap<Place, Semaphore> PERMITS = new ConcurrentHashMap<>();

  public TunedEncoderFactory {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(options, "options");
    if (limit.isNegative()) {
      throw new IllegalArgumentException("the limit must not be negative but is " + limit);
    }
  }

  @Override
  public TextEncoder open() {
    return open(0);
  }

  @Override
  public TextEncoder open(int caller) {
    return open(caller, Tunings.ofUser());
  }

  TextEncoder open(int caller, Tunings tunings) {
    Bundle bundle = Bundle.load(location);
    Device wanted = options.device().forCaller(caller, CudaDevices.count());
    try (Encoder first = Encoder.open(bundle, options.withDevice(wanted))) {
      EncoderOptions here = options.withDevice(first.device());
      EncoderTuning tuning = tunings.forJob(first, here, limit);
      int cores = TuningKey.here(bundle, here).mostCallers();
      Encoder tuned = Encoder.open(bundle, here.withBatchTokens(tuning.batchTokens()));
      if (tuning.callers() >= cores) {
        return tuned;
      }
      Place place = new Place(bundle.hash(), first.device(), tuning.callers());
      return new LimitedEncoder(
          tuned, PERMITS.computeIfAbsent(place, p -> new Semaphore(p.callers(), true)));
    }
  }
}
