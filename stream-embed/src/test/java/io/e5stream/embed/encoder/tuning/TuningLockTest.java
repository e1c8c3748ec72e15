package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningLockTest {

  @TempDir private Path temp;

  @Test
  void oneHoldsIt() throws Exception {
    Path root = temp.resolve("tuning");
    try (TuningLock first = TuningLock.acquire(root, Duration.ZERO).orElseThrow()) {
      assertThat(first).isNotNull();
      assertThat(TuningLock.acquire(root, Duration.ofMillis(60))).isEmpty();
    }
    try (TuningLock next = TuningLock.acquire(root, Duration.ZERO).orElseThrow()) {
      assertThat(next).isNotNull();
    }
  }
}
