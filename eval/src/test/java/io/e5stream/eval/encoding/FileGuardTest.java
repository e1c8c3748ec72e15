package io.e5stream.eval.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileGuardTest {

  @TempDir private Path directory;

  @Test
  void letsOneThreadInAtATime() {
    int[] unguarded = new int[1];
    IntStream.range(0, 200)
        .parallel()
        .forEach(
            i -> {
              try {
                // A guard each, as for caches that do not know each other.
                new FileGuard(directory.resolve("lock")).alone(() -> unguarded[0]++);
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    assertThat(unguarded[0]).isEqualTo(200);
  }

  @Test
  void isFreeAgainAfterAFailure() throws IOException {
    FileGuard guard = new FileGuard(directory.resolve("lock"));
    assertThatThrownBy(
            () ->
                guard.alone(
                    () -> {
                      throw new IOException("no space");
                    }))
        .hasMessage("no space");
    boolean[] ran = new boolean[1];
    guard.alone(() -> ran[0] = true);
    assertThat(ran[0]).isTrue();
  }

  @Test
  void anInterruptedThreadDoesNotGetIn() throws IOException {
    FileGuard guard = new FileGuard(directory.resolve("lock"));
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> guard.alone(() -> {}))
        .isInstanceOf(FileLockInterruptionException.class);
    assertThat(Thread.interrupted()).isTrue();
    guard.alone(() -> {}); // and is no harm to those who follow
  }
}
