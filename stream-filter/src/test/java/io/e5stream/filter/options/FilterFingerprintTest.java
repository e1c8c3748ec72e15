package io.e5stream.filter.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterFingerprintTest {

  @TempDir private Path directory;

  private static String of(Map<String, String> options) {
    return FilterFingerprint.ofDocuments(Configuration.fromMap(options));
  }

  @ParameterizedTest
  @CsvSource({
    "filter.documents.gopher.min-words, 20",
    "filter.languages, deu",
    "filter.off, nemo.digits",
    "filter.mask, email",
    "filter.duplicates, exact",
    "filter.duplicates.bands, 20"
  })
  void changesWithWhatTheVerdictDependsOn(String key, String value) {
    assertThat(of(Map.of(key, value))).hasSize(16).isNotEqualTo(of(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "filter.pairs.passage.pair.min-words, 20",
    "filter.duplicates, near",
    "filter.rejected-version, keep",
    "index.name, other"
  })
  void andWithNothingElse(String key, String value) {
    assertThat(of(Map.of(key, value))).isEqualTo(of(Map.of()));
  }

  @Test
  void ofFilesTheContentsCount() throws Exception {
    Path one = Files.writeString(directory.resolve("one.txt"), "red tea\n");
    Path same = Files.writeString(directory.resolve("same.txt"), "red tea\n");
    Path other = Files.writeString(directory.resolve("other.txt"), "green tea\n");
    String key = "filter.decontamination.files";

    assertThat(of(Map.of(key, one.toString())))
        .isEqualTo(of(Map.of(key, same.toString())))
        .isNotEqualTo(of(Map.of(key, other.toString())))
        .isNotEqualTo(of(Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "filter.pairs.passage.pair.min-words, 20",
    "filter.mask, email",
    "filter.consistency, both",
    "filter.consistency.k, 3",
    "filter.consistency.pool, 7",
    "filter.consistency.storage, float"
  })
  void ofPairsHasTheirThresholdsAndTheConsistencyCheck(String key, String value) {
    String pairs = FilterFingerprint.ofPairs(new Configuration());

    assertThat(FilterFingerprint.ofPairs(Configuration.fromMap(Map.of(key, value))))
        .isNotEqualTo(pairs);
    assertThat(
            FilterFingerprint.ofPairs(
                Configuration.fromMap(Map.of("filter.documents.gopher.min-words", "20"))))
        .isEqualTo(pairs);
  }
}
