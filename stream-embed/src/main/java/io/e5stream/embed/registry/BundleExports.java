package io.e5stream.embed.registry;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.BundleCache;
import io.e5stream.embed.encoder.BundleException;
import io.e5stream.embed.export.BundleExport;
import io.e5stream.embed.export.ExportProgress;
import io.e5stream.embed.export.Precision;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exports of bundles, made once on this machine and kept beside the bundles.
 *
 * <p>Safe for several threads and processes: one makes an export, the others wait for it.
 */
final class BundleExports {

  private static final Logger LOG = LoggerFactory.getLogger(BundleExports.class);

  /** Part of the directory's name: to be raised when an export comes out otherwise. */
  private static final int FORMAT = 2;

  /** Bytes of heap that an export takes for each byte of the model: its file twice, and arrays. */
  private static final int HEAP_FACTOR = 4;

  /** A lock on a file counts for the whole process, not for a thread. */
  private static final Object IN_PROCESS = new Object();

  private final Path root;

  BundleExports(Path root) {
    this.root = root;
  }

  static BundleExports ofUser() {
    return new BundleExports(BundleCache.ofUser().root().resolve("exports"));
  }

  /** The export of a bundle, where it was made before. */
  Optional<Bundle> find(Bundle source, Precision precision) {
    Path target = target(source, precision);
    return Files.isDirectory(target) ? Optional.of(get(source, precision)) : Optional.empty();
  }

  private Path target(Bundle source, Precision precision) {
    return root.resolve("%s-%s-%d".formatted(source.hash(), precision.label(), FORMAT));
  }

  /**
   * The export of a bundle; made first when it is not there, made again when its copy is damaged.
   *
   * @throws io.e5stream.embed.export.ExportException when the bundle's graph is not understood
   * @throws BundleException when the export cannot be kept
   */
  Bundle get(Bundle source, Precision precision) {
    Path target = target(source, precision);
    synchronized (IN_PROCESS) {
      try {
        Files.createDirectories(root);
        try (FileChannel file =
                FileChannel.open(
                    root.resolve(target.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = file.lock()) {
          Bundle known = known(target);
          return known != null ? known : make(source, precision, target);
        }
      } catch (IOException e) {
        throw new BundleException("cannot keep an export at " + target + ": " + e, e);
      }
    }
  }

  private static Bundle known(Path target) throws IOException {
    if (!Files.isDirectory(target)) {
      return null;
    }
    try {
      return Bundle.load(target.toString());
    } catch (BundleException e) {
      LOG.warn("making {} again: {}", target, e.getMessage());
      BundleCache.remove(target);
      return null;
    }
  }

  private static Bundle make(Bundle source, Precision precision, Path target) {
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

  /** Whether the heap has room to make one. */
  static boolean fits(Bundle source) {
    Runtime runtime = Runtime.getRuntime();
    long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    return HEAP_FACTOR * source.model().toFile().length() < free;
  }
}
