package io.e5stream.eval.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VectorCacheDirectoryTest {

  @Test
  void liesInTheUsersCache() {
    assertThat(VectorCacheDirectory.of(Map.of(), "/home/ada"))
        .isEqualTo(Path.of("/home/ada/.cache/e5-stream/vectors"));
    assertThat(VectorCacheDirectory.of(Map.of("XDG_CACHE_HOME", "/c", "E5_CACHE", " "), "/home/a"))
        .isEqualTo(Path.of("/c/e5-stream/vectors"));
    assertThat(VectorCacheDirectory.of(Map.of("XDG_CACHE_HOME", "/c", "E5_CACHE", "/e5"), "/h"))
        .isEqualTo(Path.of("/e5/vectors"));
  }
}
