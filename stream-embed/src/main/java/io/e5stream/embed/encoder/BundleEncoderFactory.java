package io.e5stream.embed.encoder;

import java.util.Objects;

/**
 * Opens encoders of a bundle, the callers spread over this machine's devices.
 *
 * @param location the bundle's
 * @param options of every encoder
 */
record BundleEncoderFactory(String location, EncoderOptions options) implements TextEncoderFactory {

  BundleEncoderFactory {
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(options, "options");
  }

  @Override
  public TextEncoder open() {
    return open(0);
  }

  @Override
  public TextEncoder open(int caller) {
    Device device = options.device().forCaller(caller, CudaDevices.count());
    return Encoder.open(Bundle.load(location), options.withDevice(device));
  }
}
