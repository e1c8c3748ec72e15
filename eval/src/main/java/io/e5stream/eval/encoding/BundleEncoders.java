package io.e5stream.eval.encoding;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.measure.Prefixes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Opens encoders of one bundle for evaluations, with a cache of their vectors before them.
 *
 * @param bundle the model
 * @param options how it runs
 * @param cache directory of the cache; empty for none
 * @param notes hears when there can be no cache, the encoder then works without; and when a cache
 *     is begun anew
 */
public record BundleEncoders(
    Bundle bundle, EncoderOptions options, Optional<Path> cache, Consumer<String> notes) {

  private static final Probes PROBES = new Probes();

  public BundleEncoders {
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(notes, "notes");
  }

  /** Opens an encoder; the caller closes it. */
  public TextEncoder open(Prefixes prefixes) {
    return open(prefixes, true);
  }

  /**
   * Opens an encoder; the caller closes it.
   *
   * @param normalised whether vectors have length 1, else they are as the pooling leaves them
   */
  public TextEncoder open(Prefixes prefixes, boolean normalised) {
    Bundle prefixed = prefixes == Prefixes.NONE ? bundle.withPrefixes(PrefixPolicy.NONE) : bundle;
    return open(normalised ? prefixed : prefixed.withoutNormalising());
  }

  private TextEncoder open(Bundle prefixed) {
    TextEncoder encoder = Encoder.open(prefixed, options);
    if (cache.isEmpty()) {
      return encoder;
    }
    try {
      return new CachingEncoder(
          encoder, new CheckedCache(cache.get(), PROBES, notes).open(prefixed.hash(), encoder));
    } catch (IOException e) {
      notes.accept("no vectors are kept in %s: %s".formatted(cache.get(), e));
      return encoder;
    } catch (RuntimeException | Error e) {
      encoder.close();
      throw e;
    }
  }
}
