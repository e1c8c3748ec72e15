package io.e5stream.embed.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEnvironmentTest {

  @TempDir Path directory;

  /** Started on an ordinary thread, ONNX Runtime ends such a JVM with a segmentation fault. */
  @Test
  void startsInAJvmWithALongClassPath() throws Exception {
    String padding =
        IntStream.range(0, 1000)
            .mapToObj(i -> "/opt/flink/lib/e5-stream/some-library-%d-1.2.3.jar".formatted(i))
            .collect(Collectors.joining(":"));
    String classPath = System.getProperty("java.class.path") + ":" + padding;
    Path output = directory.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath,
                OnnxEnvironmentTest.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Map<String, String> environment = builder.environment();
    environment.remove("ORT_DISABLE_TELEMETRY");
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    assertThat(output).content().contains("started ");
  }

  public static void main(String[] args) {
    System.out.println("started " + OnnxEnvironment.get().getVersion());
  }
}
