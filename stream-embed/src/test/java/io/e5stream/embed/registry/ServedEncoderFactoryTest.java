package io.e5stream.embed.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.time.Duration;
import java.util.List;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class ServedEncoderFactoryTest {

  private static final ServedEncoderFactory FACTORY =
      new ServedEncoderFactory(
          Bundle.BUILT_IN, ServedPrecision.BUNDLE, EncoderOptions.DEFAULTS, Duration.ZERO);

  @Test
  void travelsWithAJobAndOpens() throws Exception {
    ServedEncoderFactory there = InstantiationUtil.clone(FACTORY);

    assertThat(there).isEqualTo(FACTORY);
    for (Duration calibration : new Duration[] {Duration.ZERO, null}) {
      var factory =
          new ServedEncoderFactory(
              there.location(), there.precision(), there.options(), calibration);
      try (TextEncoder encoder = factory.open(1)) {
        assertThat(encoder.model()).isEqualTo("e5-small-v2-1");
        assertThat(encoder.encode(Role.QUERY, List.of("a"))[0]).hasSize(384);
      }
    }
  }
}
