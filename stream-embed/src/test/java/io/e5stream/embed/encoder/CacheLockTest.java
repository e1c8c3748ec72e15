package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheLockTest {

  @TempDir private Path temp;

  @Test
  void oneHoldsIt() throws Exception {
    Path root = temp.resolve("tuning");
    try (CacheLock first = CacheLock.acquire(root.resolve("of/it"), Duration.ZERO).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(CacheLock.acquire(root.resolve("of/it"), Duration.ofMillis(60))).isEmpty();
    }
    try (CacheLock next = CacheLock.acquire(root.resolve("of/it"), Duration.ZERO).orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }
}
