package io.e5stream.eval.encoding;

import java.nio.file.Path;
import java.util.Map;

/** Where the vectors of evaluations are kept, beside the bundles that made them. */
public final class VectorCacheDirectory {

  private VectorCacheDirectory() {}

  /**
   * {@code vectors} in {@code E5_CACHE} where that is set, else {@code e5-stream/vectors} in the
   * user's cache directory.
   */
  public static Path ofUser() {
    return of(System.getenv(), System.getProperty("user.home"));
  }

  static Path of(Map<String, String> environment, String home) {
    String own = environment.getOrDefault("E5_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own, "vectors");
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path cache = xdg.isBlank() ? Path.of(home, ".cache") : Path.of(xdg);
    return cache.resolve("e5-stream").resolve("vectors");
  }
}
