package io.e5stream.embed.registry;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleException;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.export.ExportException;
import io.e5stream.embed.export.Precision;
import io.e5stream.embed.export.VectorAgreement;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the files that a bundle is run from: its own, or an export of it. */
public final class ServedBundles {

  private static final Logger LOG = LoggerFactory.getLogger(ServedBundles.class);

  /** Below it something is wrong with an export: w8 of E5-small-v2 has 0.9996. */
  private static final double LEAST_COSINE = 0.998;

  private final BundleExports exports;
  private final Consumer<String> warnings;

  ServedBundles(BundleExports exports, Consumer<String> warnings) {
    this.exports = exports;
    this.warnings = warnings;
  }

  /** With exports that are kept in the user's cache, and warnings in the log. */
  public static ServedBundles ofUser() {
    return new ServedBundles(BundleExports.ofUser(), warning -> LOG.warn("{}", warning));
  }

  /**
   * The bundle to run, of the same embedding space. Where {@link ServedPrecision#AUTO} cannot have
   * what it prefers, it takes the bundle as it is and warns.
   *
   * @throws ExportException when a precision that was asked for cannot be made
   * @throws BundleException when it cannot be kept
   */
  public Bundle get(Bundle bundle, ServedPrecision precision, Device device) {
    Optional<Precision> wanted = precision.of(bundle, device);
    if (wanted.isEmpty()) {
      return bundle;
    }
    if (precision.kind() == ServedPrecision.Kind.EXPORT) {
      return exports.get(bundle, wanted.get());
    }
    return preferred(bundle, wanted.get());
  }

  private Bundle preferred(Bundle bundle, Precision wanted) {
    try {
      Optional<Bundle> made = exports.find(bundle, wanted);
      if (made.isEmpty() && !BundleExports.fits(bundle)) {
        return asItIs(bundle, wanted, "the heap is too small to make it");
      }
      Bundle export = made.orElseGet(() -> exports.get(bundle, wanted));
      double least = export.manifest().evaluation().getOrDefault(VectorAgreement.LEAST, 0.0);
      return least >= LEAST_COSINE
          ? export
          : asItIs(
              bundle, wanted, "its vectors differ too much (least cosine %.4f)".formatted(least));
    } catch (ExportException | BundleException e) {
      return asItIs(bundle, wanted, e.getMessage());
    }
  }

  private Bundle asItIs(Bundle bundle, Precision wanted, String reason) {
    warnings.accept(
        "%s runs in %s, slower than it could in %s: %s. Make it with './e5-stream models export --precision %s' and name it as embed.bundle, or set embed.precision = bundle"
            .formatted(
                bundle.id(),
                bundle.manifest().precision(),
                wanted.label(),
                reason,
                wanted.label()));
    return bundle;
  }
}
