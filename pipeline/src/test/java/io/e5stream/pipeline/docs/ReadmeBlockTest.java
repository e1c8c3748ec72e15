package io.e5stream.pipeline.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeBlockTest {

  private static final Path README = Path.of("../README.md");

  @Test
  void readsShellBlocksWithTheirAttributes() {
    String page =
        """
        text
        ```sh
        ls
        pwd
        ```
        ```json
        {}
        ```
        ```sh skip="a reason"
        rm x
        ```
        ```sh until="ready"
        serve
        ```
        """;

    assertThat(ReadmeBlock.of(page))
        .containsExactly(
            new ReadmeBlock("ls\npwd\n", "", ""),
            new ReadmeBlock("rm x\n", "a reason", ""),
            new ReadmeBlock("serve\n", "", "ready"));
  }

  /** Only what runs the tests itself, or needs what a build machine lacks, may be left out. */
  @Test
  void onlyTheBuildAndContainersAreSkipped() throws IOException {
    List<ReadmeBlock> skipped =
        ReadmeBlock.of(Files.readString(README)).stream().filter(b -> !b.skip().isEmpty()).toList();

    assertThat(skipped).hasSize(2);
    assertThat(skipped.get(0).commands()).isEqualTo("./mvnw verify\n");
    assertThat(skipped.get(1).commands()).contains("docker compose up");
  }

  @Test
  void theTwoSetUpCommandsComeFirst() throws IOException {
    List<ReadmeBlock> blocks = ReadmeBlock.of(Files.readString(README));

    assertThat(blocks.get(0).commands()).isEqualTo("./e5-stream demo\n");
    assertThat(blocks.get(1).commands()).isEqualTo("./mvnw verify\n");
  }

  @Test
  void continuousIntegrationRunsTheTestCommandOfTheReadme() throws IOException {
    assertThat(Files.readAllLines(Path.of("../.ci/run"))).containsOnlyOnce("./mvnw verify");
    assertThat(Path.of("../.ci/run").toFile().canExecute()).isTrue();
  }

  @Test
  void linksLeadSomewhere() throws IOException {
    for (Path page :
        List.of(
            README, Path.of("../docs/architecture.md"), Path.of("../docs/decisions/README.md"))) {
      Pattern.compile("\\]\\(([^):#]+)\\)")
          .matcher(Files.readString(page))
          .results()
          .forEach(link -> assertThat(page.resolveSibling(link.group(1))).exists());
    }
  }
}
