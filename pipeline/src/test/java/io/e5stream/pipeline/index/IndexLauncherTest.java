package io.e5stream.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.operator.EmbedOptions;
import java.time.Duration;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class IndexLauncherTest {

  @Test
  void onlyAStreamingJobWaitsForMeasuringUnlessAskedTo() {
    Configuration options = new Configuration();
    assertThat(waitsFor(options)).isEqualTo(Duration.ofSeconds(3));

    options.set(IndexOptions.UNTIL_END, true);
    assertThat(waitsFor(options)).isEqualTo(Duration.ZERO);

    options.set(EmbedOptions.CALIBRATION_MAX_TIME, Duration.ofSeconds(9));
    assertThat(waitsFor(options)).isEqualTo(Duration.ofSeconds(9));
  }

  private static Duration waitsFor(Configuration options) {
    return IndexLauncher.calibrating(options).get(EmbedOptions.CALIBRATION_MAX_TIME);
  }
}
