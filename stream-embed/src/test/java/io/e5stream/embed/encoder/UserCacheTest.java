package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserCacheTest {

  @Test
  void everySortHasItsDirectoryInTheUsersCache() {
    assertThat(UserCache.directory("vectors", Map.of(), "/home/ada"))
        .isEqualTo(Path.of("/home/ada/.cache/e5-stream/vectors"));
    assertThat(
            UserCache.directory(
                "bundles", Map.of("XDG_CACHE_HOME", "/c", "E5_CACHE", " "), "/home/a"))
        .isEqualTo(Path.of("/c/e5-stream/bundles"));
    assertThat(
            UserCache.directory("tuning", Map.of("XDG_CACHE_HOME", "/c", "E5_CACHE", "/e5"), "/h"))
        .isEqualTo(Path.of("/e5/tuning"));
  }
}
