package io.e5stream.filter.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.profile.FilterSettings;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.filter.text.AnalyzedText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilterConfigTest {

  @TempDir private Path directory;

  private static FilterSettings settings(Map<String, String> options) {
    return FilterConfig.settings(Configuration.fromMap(options));
  }

  @Test
  void withoutOptionsAllIsAsPublished() {
    assertThat(settings(Map.of())).isEqualTo(FilterSettings.DEFAULTS);
    assertThat(FilterOptions.THRESHOLDS).hasSameSizeAs(Profiles.thresholds());
  }

  @Test
  void everyOptionIsRead() throws Exception {
    Path model =
        Files.writeString(
            directory.resolve("m.arpa"),
            "\\data\\\nngram 1=1\n\n\\1-grams:\n-1\t<unk>\n\n\\end\\\n");
    Path queries = Files.writeString(directory.resolve("q.txt"), "red tea\n");
    FilterSettings settings =
        settings(
            Map.of(
                "filter.languages", "deu;fra",
                "filter.off", "nemo.digits;c4.sentences",
                "filter.perplexity.model", model.toString(),
                "filter.decontamination.files", queries.toString(),
                "filter.decontamination.n", "2",
                "filter.documents.gopher.min-words", "20"));
    assertThat(settings.languages()).containsExactlyInAnyOrder("deu", "fra");
    assertThat(settings.off()).containsExactlyInAnyOrder("nemo.digits", "c4.sentences");
    assertThat(settings.model().order()).isEqualTo(1);
    assertThat(settings.evaluation().sharedNGrams(AnalyzedText.of("some red tea"))).isEqualTo(1);
    assertThat(settings.thresholds()).isEqualTo(Map.of("filter.documents.gopher.min-words", 20.0));
  }

  @Test
  void allLanguagesAreNoParticularOnes() {
    assertThat(settings(Map.of("filter.languages", "all")).languages()).isEqualTo(Set.of());
  }

  @Test
  void masksWhatIsAskedFor() {
    Configuration mask = Configuration.fromMap(Map.of("filter.mask", "email;ipv4"));
    assertThat(FilterConfig.masker(mask).mask("a@b.org 8.8.8.8 +49 30 901820").text())
        .isEqualTo("<EMAIL> <IPV4> +49 30 901820");
    assertThat(FilterConfig.masker(new Configuration()).mask("a@b.org").text())
        .isEqualTo("a@b.org");
  }

  @Test
  void missingFilesAreNamedWithTheirOption() {
    assertThatThrownBy(() -> settings(Map.of("filter.perplexity.model", "none.arpa")))
        .hasMessageContaining("filter.perplexity.model: there is no file")
        .hasMessageContaining("none.arpa");
    assertThatThrownBy(() -> settings(Map.of("filter.decontamination.files", "none.txt")))
        .hasMessageContaining("filter.decontamination.files: there is no file");
  }
}
