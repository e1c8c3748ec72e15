package io.e5stream.embed.registry;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.encoder.TextEncoderFactory;
import java.util.Objects;

/**
 * Opens encoders of a bundle in the precision it is to be run in.
 *
 * @param location the bundle's
 * @param precision in which it is run
 * @param options of every encoder
 */
public record ServedEncoderFactory(
    String location, ServedPrecision precision, EncoderOptions options)
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
    Bundle bundle = Bundle.load(location);
    Bundle served = ServedBundles.ofUser().get(bundle, precision, options.device());
    String from = served.equals(bundle) ? location : served.directory().toString();
    return TextEncoderFactory.of(from, options).open(caller);
  }
}
