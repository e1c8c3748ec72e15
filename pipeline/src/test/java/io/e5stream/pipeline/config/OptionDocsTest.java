package io.e5stream.pipeline.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Run with {@code -Ddocs.update=true} to write the page anew. */
class OptionDocsTest {

  private static final Path PAGE = Path.of("../docs/options.md");

  @Test
  void thePageIsWhatTheCodeSays() throws IOException {
    if (Boolean.getBoolean("docs.update")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, OptionDocs.markdown());
    }
    assertThat(PAGE)
        .as("stale: run ./mvnw -pl pipeline -am test -Dtest=OptionDocsTest -Ddocs.update=true")
        .hasContent(OptionDocs.markdown());
  }

  @Test
  void everyOptionHasADescription() {
    assertThat(OptionCatalog.OWN.values())
        .flatMap(OptionCatalog::optionsOf)
        .isNotEmpty()
        .allSatisfy(
            option ->
                assertThat(option.description())
                    .as(option.key())
                    .isNotEqualTo(
                        org.apache.flink.configuration.description.Description.builder().build()));
  }
}
