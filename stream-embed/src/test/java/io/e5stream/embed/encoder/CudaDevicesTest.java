package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CudaDevicesTest {

  @TempDir private Path driver;

  @ParameterizedTest
  @CsvSource({"0, 1", "'0,1,2', 3", "'GPU-8932f937, MIG-1/2', 2", "'', 0", "-1, 0", "'0,-1,1', 1"})
  void theVariableDecides(String visible, int count) throws IOException {
    Files.createDirectories(driver.resolve("0000:01:00.0"));
    assertThat(CudaDevices.count(Optional.of(visible), driver)).isEqualTo(count);
  }

  @Test
  void elseTheDriver() throws IOException {
    Files.createDirectories(driver.resolve("0000:01:00.0"));
    Files.createDirectories(driver.resolve("0000:02:00.0"));
    assertThat(CudaDevices.count(Optional.empty(), driver)).isEqualTo(2);
    assertThat(CudaDevices.count(Optional.empty(), driver.resolve("none"))).isZero();
  }
}
