package io.e5stream.embed.registry;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleCache;
import io.e5stream.embed.encoder.BundleException;
import io.e5stream.embed.encoder.CacheLock;
import io.e5stream.embed.encoder.UserCache;
import io.e5stream.embed.encoder.tuning.Hardware;
import io.e5stream.embed.export.BundleExport;
import io.e5stream.embed.export.ExportException;
import io.e5stream.embed.export.ExportProgress;
import io.e5stream.embed.export.Precision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exports of bundles, made once on this machine and kept in the user's cache.
 *
 * <p>Safe for several threads and processes: one makes an export, the others wait for it. One that
 * is complete is read without any lock, so a cache that cannot be written serves, too.
 */
final class BundleExports {

  private static final Logger LOG = LoggerFactory.getLogger(BundleExports.class);

  /** Part of the directory's name: to be raised when an export comes out otherwise. */
  private static final int FORMAT = 2;

  /** Bytes of heap that an export takes for each byte of the model: its file twice, and arrays. */
  private static final int HEAP_FACTOR = 4;

  /** Many times what an export of a large model takes. */
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final Path root;
  private final LongSupplier freeHeap;

  /**
   * @param freeHeap bytes that could be allocated
   */
  BundleExports(Path root, LongSupplier freeHeap) {
    this.root = root;
    this.freeHeap = freeHeap;
  }

  static BundleExports ofUser() {
    return new BundleExports(UserCache.directory("exports"), FreeHeap::bytes);
  }

  /**
   * The export of a bundle; made first when it is not there, made again when its copy is damaged.
   *
   * @throws ExportException when the bundle's graph is not understood
   * @throws HeapTooSmallException when it is not there and there is no room to make it
   * @throws BundleException when the export cannot be kept
   */
  Bundle get(Bundle source, Precision precision) {
    Path target = target(source, precision);
    Optional<Bundle> known = known(target);
    if (known.isPresent()) {
      return known.get();
    }
    Path file = root.resolve(target.getFileName() + ".lock");
    try (CacheLock lock = CacheLock.acquire(file, PATIENCE).orElse(null)) {
      if (lock == null) {
        throw new BundleException("another process has held %s for %s".formatted(file, PATIENCE));
      }
      Optional<Bundle> meanwhile = known(target);
      return meanwhile.isPresent() ? meanwhile.get() : make(source, precision, target);
    } catch (IOException e) {
      throw new BundleException("cannot keep an export at " + target + ": " + e, e);
    }
  }

  /**
   * Where the export of a bundle lies. Bundles of one hash may differ in name and version, which an
   * export inherits; and machines that share a cache may differ in how they compute.
   */
  Path target(Bundle source, Precision precision) {
    String machine = Hardware.processor() + " " + System.getProperty("os.arch");
    UUID hashed = UUID.nameUUIDFromBytes(machine.getBytes(StandardCharsets.UTF_8));
    return root.resolve(
        "%s-%s-%s-%d-%s"
            .formatted(
                source.id(),
                source.hash().substring(0, 16),
                precision.label(),
                FORMAT,
                hashed.toString().substring(0, 8)));
  }

  private static Optional<Bundle> known(Path target) {
    if (!Files.isDirectory(target)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Bundle.load(target.toString()));
    } catch (BundleException e) {
      LOG.warn("{} is of no use: {}", target, e.getMessage());
      return Optional.empty();
    }
  }

  private Bundle make(Bundle source, Precision precision, Path target) throws IOException {
    long needed = HEAP_FACTOR * Files.size(source.model());
    if (freeHeap.getAsLong() < needed) {
      throw new HeapTooSmallException(needed, freeHeap.getAsLong());
    }
    BundleCache.remove(target);
    LOG.info(
        "making {} of {} for this machine, once, in {}", precision.label(), source.id(), target);
    long start = System.nanoTime();
    Bundle made =
        new BundleExport(
                source, precision, CalibrationSample.inputs(source.manifest().prefixPolicy()))
            .run(target, ExportProgress.NONE);
    LOG.info("made it in {} ms", (System.nanoTime() - start) / 1_000_000);
    return made;
  }
}
