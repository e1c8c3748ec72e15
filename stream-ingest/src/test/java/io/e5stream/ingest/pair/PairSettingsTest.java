package io.e5stream.ingest.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.produce.WebSource;
import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class PairSettingsTest {

  @Test
  void keysAndDefaults() {
    expect(PairOptions.REDDIT_MIN_SCORE, "pairs.reddit.min-score", 1L);
    expect(PairOptions.REDDIT_MAX_CHARACTERS, "pairs.reddit.max-characters", 4096);
    expect(PairOptions.REDDIT_QUIET, "pairs.reddit.quiet", Duration.ofHours(1));
    expect(PairOptions.REDDIT_LIMIT, "pairs.reddit.limit", Duration.ofDays(1));
    expect(PairOptions.STACKEXCHANGE_MIN_SCORE, "pairs.stackexchange.min-score", 1L);
    expect(PairOptions.WIKIPEDIA_MAX_PASSAGE, "pairs.wikipedia.max-passage", 2000);
    expect(PairOptions.WEB_MAX_PASSAGE, "pairs.web.max-passage", 2000);
    expect(PairOptions.NEWS_MAX_PASSAGE, "pairs.news.max-passage", 2000);
    expect(PairOptions.PAPERS_SEED, "pairs.papers.seed", 1L);
    expect(PairOptions.STATE_TTL, "pairs.state.ttl", Duration.ofDays(30));
    assertThat(PairSettings.from(new Configuration()).sources())
        .containsExactly(WebSource.values());
  }

  @Test
  void sourcesAreNamedInLowerCase() {
    Configuration config = Configuration.fromMap(Map.of("pairs.sources", "web;reddit"));

    assertThat(PairSettings.from(config).sources())
        .containsExactly(WebSource.REDDIT, WebSource.WEB);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Configuration config =
        Configuration.fromMap(
            Map.of(
                "pairs.web.max-passage", "0",
                "pairs.reddit.max-characters", "-1",
                "pairs.state.ttl", "1 d"));

    assertThatThrownBy(() -> PairSettings.from(config))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pairs.web.max-passage is 0")
        .hasMessageContaining("pairs.reddit.max-characters is -1")
        .hasMessageContaining("pairs.state.ttl is PT24H, which is not above pairs.reddit.limit");
  }

  private static <T> void expect(ConfigOption<T> option, String key, T defaultValue) {
    assertThat(option.key()).isEqualTo(key);
    assertThat(option.defaultValue()).isEqualTo(defaultValue);
  }
}
