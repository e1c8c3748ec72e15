package io.e5stream.embed.encoder.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HardwareTest {

  @TempDir private Path temp;

  @Test
  void namesTheProcessor() throws IOException {
    Path file = temp.resolve("cpuinfo");
    Files.writeString(file, "processor\t: 0\nmodel name\t: A 3 @ 2 GHz\nmodel name\t: B\n");

    assertThat(Hardware.value(file, "model name")).isEqualTo("A 3 @ 2 GHz");
    assertThat(Hardware.value(temp.resolve("none"), "model name")).isEmpty();
    assertThat(Hardware.processor()).isNotBlank();
  }

  @Test
  void namesTheGpus() throws IOException {
    for (String slot : new String[] {"0000:02", "0000:01"}) {
      Path gpu = Files.createDirectories(temp.resolve("gpus").resolve(slot));
      Files.writeString(gpu.resolve("information"), "Model: \t\t NVIDIA " + slot + "\nIRQ: 1\n");
    }

    assertThat(Hardware.gpus(temp.resolve("gpus")))
        .containsExactly("NVIDIA 0000:01", "NVIDIA 0000:02");
    assertThat(Hardware.gpus(temp.resolve("none"))).isEmpty();
  }
}
