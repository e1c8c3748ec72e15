package io.e5stream.embed.encoder;

import java.nio.file.Path;
import java.util.Map;

/** Where this machine's user keeps what can be made again: bundles, vectors, measurements. */
public final class UserCache {

  private UserCache() {}

  /**
   * The directory of one sort of things: of that name in {@code E5_CACHE} where that is set, else
   * in {@code e5-stream} in the user's cache directory.
   */
  public static Path directory(String sort) {
    return directory(sort, System.getenv(), System.getProperty("user.home"));
  }

  static Path directory(String sort, Map<String, String> environment, String home) {
    String own = environment.getOrDefault("E5_CACHE", "");
    if (!own.isBlank()) {
      return Path.of(own, sort);
    }
    String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path cache = xdg.isBlank() ? Path.of(home, ".cache") : Path.of(xdg);
    return cache.resolve("e5-stream").resolve(sort);
  }
}
