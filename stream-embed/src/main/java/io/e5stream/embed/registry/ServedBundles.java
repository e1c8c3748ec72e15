package io.e5stream.embed.registry;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleException;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.export.ExportException;
import io.e5stream.embed.export.Precision;
import io.e5stream.embed.export.VectorAgreement;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the files that a bundle is run from: its own, or an export of it. */
public final class ServedBundles {

  private static final Logger LOG = LoggerFactory.getLogger(ServedBundles.class);

  /** w8 of E5-small-v2 has 0.9996; below this nobody should be given it unasked. */
  private static final double LEAST_UNASKED = 0.998;

  /** Below it an export is not of the same embedding space. */
  private static final double LEAST = 0.98;

  /** Why exports are not used, so that all encoders of a JVM run alike and none tries again. */
  private static final ConcurrentHashMap<Path, String> REFUSED = new ConcurrentHashMap<>();

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
   * @throws ExportException when a precision that was asked for cannot be made, or its vectors
   *     differ too much
   * @throws BundleException when it cannot be kept
   */
  public Bundle get(Bundle bundle, ServedPrecision precision, Device device) {
    Optional<Precision> wanted = precision.of(bundle, device);
    if (wanted.isEmpty()) {
      return bundle;
    }
    return precision.kind() == ServedPrecision.Kind.EXPORT
        ? asked(bundle, wanted.get())
        : preferred(bundle, wanted.get());
  }

  private Bundle asked(Bundle bundle, Precision wanted) {
    Bundle export;
    try {
      export = exports.get(bundle, wanted);
    } catch (HeapTooSmallException e) {
      throw new ExportException(
          "%s in %s: %s; raise the heap".formatted(bundle.id(), wanted.label(), e.getMessage()), e);
    }
    double least = least(export);
    if (least < LEAST) {
      throw new ExportException(
          "%s in %s is of no use on this machine: its vectors have a cosine of %.4f to those of the bundle"
              .formatted(bundle.id(), wanted.label(), least));
    }
    return export;
  }

  private Bundle preferred(Bundle bundle, Precision wanted) {
    Path target = exports.target(bundle, wanted);
    // One at a time: what the first finds out holds for all.
    synchronized (REFUSED) {
      if (REFUSED.containsKey(target)) {
        return bundle;
      }
      String reason;
      try {
        Bundle export = exports.get(bundle, wanted);
        if (least(export) >= LEAST_UNASKED) {
          return export;
        }
        reason = "its vectors differ too much (least cosine %.4f)".formatted(least(export));
      } catch (CancellationException e) {
        throw e;
      } catch (RuntimeException e) {
        LOG.debug("no {} of {}", wanted.label(), bundle.id(), e);
        reason = e.getMessage();
      }
      REFUSED.put(target, reason);
      warnings.accept(
          "%s runs in %s instead of the faster %s: %s. 'embed.precision = bundle' asks for that"
              .formatted(bundle.id(), bundle.manifest().precision(), wanted.label(), reason));
      return bundle;
    }
  }

  private static double least(Bundle export) {
    return export.manifest().evaluation().getOrDefault(VectorAgreement.LEAST, 0.0);
  }
}
