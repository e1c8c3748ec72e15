package io.e5stream.embed.encoder.tuning;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.CudaDevices;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.TextEncoder;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Opens encoders of a bundle that are tuned to the machine on which they are opened. Where fewer
 * callers than there are cores were found best, no more run the model at a time.
 */
public final class TunedEncoders {

  private record Place(String bundleHash, Device device, int callers) {}

  private static final ConcurrentHashMap<Place, Semaphore> PERMITS = new ConcurrentHashMap<>();

  private TunedEncoders() {}

  /**
   * Opens an encoder for one of many callers; it closes it.
   *
   * @param options of the encoder; the batch size is what is tuned
   * @param limit how long the first opening in a JVM may be held up by measuring; zero for not at
   *     all
   * @param caller 0 or more
   */
  public static TextEncoder open(
      Bundle bundle, EncoderOptions options, Duration limit, int caller) {
    return open(bundle, options, limit, caller, Tunings.ofUser());
  }

  static TextEncoder open(
      Bundle bundle, EncoderOptions options, Duration limit, int caller, Tunings tunings) {
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
