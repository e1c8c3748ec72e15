package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TuningCacheTest {

  private static final TuningKey KEY = new TuningKey("Xeon", 2, "amd64", "1.29.0", "abc", "cpu", 1);
  private static final Calibration CALIBRATION = calibration(KEY, 256);

  @TempDir private Path temp;
  private TuningCache cache;

  @BeforeEach
  void prepare() {
    cache = new TuningCache(temp.resolve("tuning"));
  }

  @Test
  void givesBackWhatWasWritten() throws IOException {
    assertThat(cache.read(KEY)).isEmpty();

    assertThat(cache.write(CALIBRATION)).isEqualTo(cache.file(KEY)).isRegularFile();
    assertThat(cache.read(KEY)).contains(CALIBRATION);

    cache.write(calibration(KEY, 1_024));
    assertThat(cache.read(KEY)).contains(calibration(KEY, 1_024));
  }

  @Test
  void everyPartOfTheKeyCounts() throws IOException {
    cache.write(CALIBRATION);

    assertThat(
            List.of(
                new TuningKey("Epyc", 2, "amd64", "1.29.0", "abc", "cpu", 1),
                new TuningKey("Xeon", 4, "amd64", "1.29.0", "abc", "cpu", 1),
                new TuningKey("Xeon", 2, "aarch64", "1.29.0", "abc", "cpu", 1),
                new TuningKey("Xeon", 2, "amd64", "1.30.0", "abc", "cpu", 1),
                new TuningKey("Xeon", 2, "amd64", "1.29.0", "abd", "cpu", 1),
                new TuningKey("Xeon", 2, "amd64", "1.29.0", "abc", "cuda", 1),
                new TuningKey("Xeon", 2, "amd64", "1.29.0", "abc", "cpu", 2)))
        .allMatch(other -> cache.read(other).isEmpty());
  }

  @Test
  void brokenFilesAreIgnoredAndWrittenAnew() throws IOException {
    cache.write(CALIBRATION);
    for (String broken :
        List.of("", "null", "{\"key\":", "{}", "[1]", "{\"chosen\":{\"batchTokens\":-1}}")) {
      Files.writeString(cache.file(KEY), broken);
      assertThat(cache.read(KEY)).as(broken).isEmpty();

      cache.write(CALIBRATION);
      assertThat(cache.read(KEY)).contains(CALIBRATION);
    }
  }

  @Test
  void aFileOfAnotherKeyIsNotTaken() throws IOException {
    TuningKey other = new TuningKey("Epyc", 2, "amd64", "1.29.0", "abc", "cpu", 1);
    Files.copy(cache.write(CALIBRATION), cache.file(other));

    assertThat(cache.read(other)).isEmpty();
  }

  @Test
  void writersAtTheSameTimeLeaveOneCompleteFile() throws Exception {
    var threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Boolean> task =
          () -> {
            cache.write(CALIBRATION);
            return cache.read(KEY).isPresent();
          };
      for (var complete : threads.invokeAll(Collections.nCopies(64, task))) {
        assertThat(complete.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    try (Stream<Path> files = Files.list(cache.root())) {
      assertThat(files).containsExactly(cache.file(KEY));
    }
  }

  static Calibration calibration(TuningKey key, int batchTokens) {
    EncoderTuning chosen = new EncoderTuning(batchTokens, 2);
    return new Calibration(key, chosen, List.of(new Measurement(chosen, 5_000, 3)), 0.1, 7);
  }
}
