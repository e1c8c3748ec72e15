package io.e5stream.pipeline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The directories that the containers are given are those that the build makes. */
class ComposeMountsIT {

  @Test
  void mountedDirectoriesExist() throws IOException {
    ComposeFile compose = ComposeFile.read();
    for (String service : compose.services()) {
      compose.mounts(service).keySet().stream()
          .filter(source -> source.startsWith("."))
          .forEach(
              source ->
                  assertThat(Path.of("..").resolve(source))
                      .as("%s mounts %s", service, source)
                      .isNotEmptyDirectory());
    }
  }

  @Test
  void flinkTakesTheJarsFromItsLibDirectory() throws IOException {
    for (String service : new String[] {"jobmanager", "taskmanager"}) {
      assertThat(ComposeFile.read().mounts(service))
          .containsEntry("./pipeline/target/dist/lib", "/opt/flink/lib/e5-stream");
    }
  }
}
