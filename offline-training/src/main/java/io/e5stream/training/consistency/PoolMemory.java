package io.e5stream.training.consistency;

import io.e5stream.filter.consistency.PairPool;
import io.e5stream.filter.consistency.VectorStorage;
import java.util.Locale;

/** Whether a pool fits into the heap, before anything is embedded for it. */
public final class PoolMemory {

  /** What batches, exchanges and sorting leave of the heap. */
  private static final double SHARE = 0.75;

  private PoolMemory() {}

  /** Bytes of a pool of so many pairs. */
  public static long bytes(FilterSettings settings, long pairs, int dimension) {
    return Math.min(pairs, settings.pool())
        * PairPool.bytesOfPair(dimension, settings.direction(), settings.storage());
  }

  /**
   * Checks that a pool fits.
   *
   * @param pairs that there are
   * @param heap bytes of the heap that are free, of all JVMs of the job
   * @throws IllegalArgumentException naming the options that make it fit
   */
  public static void check(FilterSettings settings, long pairs, int dimension, long heap) {
    long room = (long) (heap * SHARE);
    long needed = bytes(settings, pairs, dimension);
    if (needed <= room) {
      return;
    }
    long perPair = bytes(settings, 1, dimension);
    throw new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "--pool %,d of %d dimensions takes %,d MB of heap, and %,d MB are free for it."
                + " Lower it to --pool %d%s, or give the JVM more heap: E5_JAVA_OPTS=-Xmx%dm",
            Math.min(pairs, settings.pool()),
            dimension,
            megabytes(needed),
            room / 1_000_000,
            room / perPair,
            smaller(settings, pairs, dimension),
            megabytes((long) (needed / SHARE) + Runtime.getRuntime().maxMemory() - heap)));
  }

  private static String smaller(FilterSettings settings, long pairs, int dimension) {
    if (settings.storage() == VectorStorage.INT8) {
      return "";
    }
    FilterSettings bytes =
        new FilterSettings(
            settings.direction(),
            settings.k(),
            settings.pool(),
            settings.seed(),
            VectorStorage.INT8);
    return String.format(
        Locale.ROOT,
        ", take --storage int8, which takes %,d MB",
        megabytes(bytes(bytes, pairs, dimension)));
  }

  private static long megabytes(long bytes) {
    return (bytes + 999_999) / 1_000_000;
  }
}
