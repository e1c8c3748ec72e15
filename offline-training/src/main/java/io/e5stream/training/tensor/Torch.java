package io.e5stream.training.tensor;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import io.e5stream.embed.encoder.UserCache;
import java.util.function.Supplier;

/**
 * The PyTorch engine of this JVM.
 *
 * <p>Nothing is downloaded: the native library comes from the class path and is unpacked once into
 * the user's cache. Gradients are recorded within a {@link ai.djl.training.GradientCollector} only.
 */
public final class Torch {

  private Torch() {}

  /**
   * The engine, started on first use.
   *
   * @throws IllegalStateException when PyTorch is not on the class path or its native library does
   *     not load
   */
  public static Engine engine() {
    setUnlessSet("ai.djl.offline", "true");
    setUnlessSet("OPT_OUT_TRACKING", "true");
    setUnlessSet("ENGINE_CACHE_DIR", UserCache.directory("engines").toString());
    try {
      return Engine.getEngine("PyTorch");
    } catch (RuntimeException | LinkageError e) {
      throw new IllegalStateException(
          ("PyTorch does not start: %s. It needs the jars pytorch-engine, pytorch-jni and"
                  + " pytorch-native-cpu for this platform (%s, %s) on the class path")
              .formatted(
                  e.getMessage(), System.getProperty("os.name"), System.getProperty("os.arch")),
          e);
    }
  }

  /** A new root of native memory; the caller closes it. */
  public static NDManager newManager() {
    return engine().newBaseManager();
  }

  /** Starts the random numbers (dropout, initial weights) anew: what follows can be replayed. */
  public static void seed(long seed) {
    engine();
    JniUtils.setSeed(seed);
  }

  /** How many cores one operation uses. */
  public static int threads() {
    engine();
    return JniUtils.getNumThreads();
  }

  /** Sets how many cores one operation uses; the order of sums depends on it. */
  public static void threads(int threads) {
    engine();
    JniUtils.setNumThreads(threads);
  }

  /** Computes something without recording gradients, which would hold all it goes through. */
  public static <T> T withoutGradients(Supplier<T> computation) {
    engine();
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(false);
    try {
      return computation.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  private static void setUnlessSet(String name, String value) {
    if (System.getenv(name) == null && System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
