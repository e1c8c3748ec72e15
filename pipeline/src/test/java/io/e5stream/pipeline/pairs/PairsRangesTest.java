package io.e5stream.pipeline.pairs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.filter.options.FilterOptions;
import io.e5stream.ingest.pair.PairOptions;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class PairsRangesTest {

  private final Configuration options = new Configuration();

  @Test
  void defaultsAreInRange() {
    assertThatCode(() -> PairsRanges.check(options)).doesNotThrowAnyException();
  }

  @Test
  void allProblemsAreNamedAtOnceBeforeTheBrokerIsAsked() {
    options.set(PairsOptions.NAME, "a/b");
    options.set(PairOptions.SOURCES, List.of());
    options.set(PairOptions.WEB_MAX_PASSAGE, 0);
    options.set(PairOptions.STATE_TTL, Duration.ofHours(1));
    options.set(FilterOptions.CONSISTENCY_POOL, 0);

    assertThatThrownBy(() -> PairsLauncher.prepare(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("pairs.name is \"a/b\"")
        .hasMessageContaining("pairs.sources is empty")
        .hasMessageContaining("pairs.web.max-passage is 0")
        .hasMessageContaining("pairs.state.ttl is PT1H")
        .hasMessageContaining("filter.consistency.pool");
  }
}
