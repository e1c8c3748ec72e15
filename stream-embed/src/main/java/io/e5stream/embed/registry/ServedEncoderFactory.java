package io.e5stream.embed.registry;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.CudaDevices;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.encoder.TextEncoderFactory;
import io.e5stream.embed.encoder.tuning.TunedEncoders;
import java.time.Duration;
import java.util.Objects;

/**
 * Opens encoders of a bundle in the precision it is to be run in.
 *
 * @param location the bundle's
 * @param precision in which it is run
 * @param options of every encoder
 * @param calibration how long the first opening in a JVM may measure which batch size is best; null
 *     where the options' is meant
 */
public record ServedEncoderFactory(
    String location, ServedPrecision precision, EncoderOptions options, Duration calibration)
    implements TextEncoderFactory {

  public ServedEncoderFactory {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(options, "options");
  }

  @Override
  public TextEncoder open() {
    return open(0);
  }

  @Override
  public TextEncoder open(int caller) {
    Bundle bundle = ServedBundles.ofUser().get(Bundle.load(location), precision, options.device());
    if (calibration != null) {
      return TunedEncoders.open(bundle, options, calibration, caller);
    }
    Device device = options.device().forCaller(caller, CudaDevices.count());
    return Encoder.open(bundle, options.withDevice(device));
  }
}
