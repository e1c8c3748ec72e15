package io.e5stream.pipeline.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.options.FilterOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class ConsistencyCheckTest {

  @Test
  void withoutADirectionThereIsNone() {
    assertThat(ConsistencyCheck.from(new Configuration())).isNull();
  }

  @Test
  void theModelIsNamedWithItsHash() {
    ConsistencyCheck check =
        ConsistencyCheck.from(
            new Configuration().set(FilterOptions.CONSISTENCY, ConsistencyDirection.QUERY));

    assertThat(check.model())
        .isEqualTo(Bundle.builtIn().id() + "/" + Bundle.builtIn().hash().substring(0, 8));
    assertThat(check.settings().direction()).isEqualTo(ConsistencyDirection.QUERY);
  }
}
