package io.e5stream.eval.encoding;

import static io.e5stream.eval.encoding.CacheWriterMain.DIMENSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes at one cache. */
class VectorCacheProcessesTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long RECORD = 16 + DIMENSION * 4L + 4;

  @TempDir private Path directory;
  private final List<Process> processes = new ArrayList<>();

  private Process start(int from, int to, int step) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                CacheWriterMain.class.getName(),
                directory.toString(),
                "" + from,
                "" + to,
                "" + step)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output-" + processes.size()).toFile())
            .start();
    processes.add(process);
    return process;
  }

  @AfterEach
  void endProcesses() {
    processes.forEach(Process::destroyForcibly);
  }

  private long fileSize() throws IOException {
    Path file = directory.resolve("cafe.vectors");
    return Files.exists(file) ? Files.size(file) : 0;
  }

  private static int readable(VectorCache cache, int to) {
    int readable = 0;
    for (int i = 0; i < to; i++) {
      float[] vector = cache.get(CacheWriterMain.key(i));
      if (vector != null) {
        assertThat(vector).isEqualTo(CacheWriterMain.vector(i));
        readable++;
      }
    }
    return readable;
  }

  @Test
  void twoProcessesAndThisOneWriteAtOnce() throws Exception {
    // Each writes pairs that begin at another step, so all write some of the others' vectors too.
    Process first = start(0, 900, 1);
    Process second = start(0, 900, 2);
    try (VectorCache own = VectorCache.open(directory, "cafe", DIMENSION)) {
      for (int i = 0; i < 900; i += 3) {
        own.put(
            List.of(CacheWriterMain.key(i), CacheWriterMain.key(1000 + i)),
            new float[][] {CacheWriterMain.vector(i), CacheWriterMain.vector(1000 + i)});
      }
      for (Process process : List.of(first, second)) {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      }
    }
    try (VectorCache all = VectorCache.open(directory, "cafe", DIMENSION)) {
      assertThat(readable(all, 2000)).isEqualTo(901 + 300);
      assertThat(all.size()).isEqualTo(1201);
    }
    assertThat(fileSize() / RECORD).as("each vector once").isEqualTo(1201);
  }

  @Test
  void aKilledWriterLeavesAReadableFile() throws Exception {
    int total = 0;
    for (int kill = 1; kill <= 3; kill++) {
      long before = fileSize();
      Process writer = start(total, 1_000_000, 2);
      await().atMost(PATIENCE).until(() -> fileSize() > before + 200 * RECORD);
      writer.destroyForcibly().waitFor(); // SIGKILL
      assertThat(writer.exitValue()).isEqualTo(128 + 9);

      try (VectorCache cache = VectorCache.open(directory, "cafe", DIMENSION)) {
        int now = readable(cache, cache.size());
        assertThat(now).as("in order, none missing").isEqualTo(cache.size());
        assertThat(now).isGreaterThan(total + 150);
        total = now - now % 2;
      }
    }
  }
}
