package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class ContentCheckSettingsTest {

  private static final ServingCollection COLLECTION =
      new ServingCollection("docs--test", "g", FakeStore.SPEC, Map.of());

  @Test
  void areThoseOfTheSinkAndTravel() throws Exception {
    Configuration options = new Configuration();
    options.set(SinkOptions.URL, "http://store:7000");
    options.set(SinkOptions.RETRY_INITIAL_BACKOFF, Duration.ofMillis(7));
    ContentCheckSettings settings = ContentCheckSettings.from(options, COLLECTION);

    assertThat(settings)
        .isEqualTo(
            new ContentCheckSettings(
                QdrantEndpoint.plain("store", 7000),
                "docs--test",
                new Backoff(
                    Duration.ofMillis(7),
                    SinkOptions.RETRY_MAX_BACKOFF.defaultValue(),
                    SinkOptions.RETRY_MAX_DURATION.defaultValue())));
    assertThat(InstantiationUtil.clone(settings)).isEqualTo(settings);
  }

  @Test
  void wrongOptionsAreNamed() {
    Configuration options = new Configuration();
    options.set(SinkOptions.RETRY_MAX_DURATION, Duration.ofSeconds(1));
    assertThatThrownBy(() -> ContentCheckSettings.from(options, COLLECTION))
        .hasMessageContaining("sink.retry.max-duration");
  }
}
