package io.e5stream.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("metrics.jsonl");
    try (MetricsFile metrics = MetricsFile.openAfter(file, 0)) {
      for (int step = 1; step <= 3; step++) {
        metrics.add(new StepRecord(step, 0.5 * step, 0.1, 1e-5, 2, 8, 64, 0.25));
      }
    }
  }

  @Test
  void whatIsDoneAgainIsThereOnce() throws IOException {
    try (MetricsFile metrics = MetricsFile.openAfter(file, 2)) {
      metrics.add(new StepRecord(3, 9, 0.1, 1e-5, 2, 8, 64, 0.25));
    }
    assertThat(MetricsFile.read(file)).extracting(StepRecord::loss).containsExactly(0.5, 1.0, 9.0);
  }

  @Test
  void aLineThatACrashCutOffIsNone() throws IOException {
    Files.writeString(file, "{\"step\":4,\"lo", StandardOpenOption.APPEND);
    assertThat(MetricsFile.read(file)).hasSize(3);
  }

  @Test
  void aDamagedLineIsNamed() throws IOException {
    Files.writeString(file, "oops\n{}\n", StandardOpenOption.APPEND);
    assertThatThrownBy(() -> MetricsFile.read(file)).hasMessageContaining("metrics.jsonl:4");
  }
}
