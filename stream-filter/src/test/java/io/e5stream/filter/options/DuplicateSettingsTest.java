package io.e5stream.filter.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.duplicate.DuplicateMode;
import io.e5stream.filter.duplicate.MinHash;
import io.e5stream.filter.text.AnalyzedText;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateSettingsTest {

  private static DuplicateSettings from(Map<String, String> options) {
    return DuplicateSettings.from(Configuration.fromMap(options));
  }

  @Test
  void withoutOptionsAllIsAsFineWeb() {
    assertThat(from(Map.of()))
        .isEqualTo(new DuplicateSettings(DuplicateMode.NEAR, Duration.ofDays(30), 5, 14, 8));
    AnalyzedText text = AnalyzedText.of("a text of some more words than five");
    assertThat(from(Map.of()).minHash().signature(text))
        .isEqualTo(MinHash.fineWeb().signature(text));
  }

  @Test
  void everyOptionIsRead() {
    assertThat(
            from(
                Map.of(
                    "filter.duplicates", "exact",
                    "filter.duplicates.ttl", "3 d",
                    "filter.duplicates.n", "4",
                    "filter.duplicates.bands", "20",
                    "filter.duplicates.rows", "5")))
        .isEqualTo(new DuplicateSettings(DuplicateMode.EXACT, Duration.ofDays(3), 4, 20, 5));
    assertThat(
            SettleSettings.from(
                Configuration.fromMap(
                    Map.of("filter.rejected-version", "keep", "filter.settled.ttl", "2 d"))))
        .isEqualTo(new SettleSettings(RejectedVersion.KEEP, Duration.ofDays(2)));
    assertThat(SettleSettings.from(new Configuration()))
        .isEqualTo(new SettleSettings(RejectedVersion.DELETE, Duration.ofDays(30)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filter.duplicates.ttl",
        "filter.duplicates.n",
        "filter.duplicates.bands",
        "filter.duplicates.rows"
      })
  void whatIsNotPositiveIsNamed(String key) {
    assertThatThrownBy(() -> from(Map.of(key, "0")))
        .hasMessageContaining(key + " must be at least");
  }

  @Test
  void allThatIsOutOfItsRangeIsNamed() {
    assertThatThrownBy(
            () -> from(Map.of("filter.duplicates.n", "0", "filter.duplicates.rows", "-3")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            filter.duplicates.n must be at least 1 but is 0
            filter.duplicates.rows must be at least 1 but is -3\
            """);
  }

  @Test
  void whatIsSettledIsRememberedForSomeTime() {
    assertThatThrownBy(() -> new SettleSettings(RejectedVersion.KEEP, Duration.ZERO))
        .hasMessage("filter.settled.ttl must be at least 1 ms but is PT0S");
  }
}
