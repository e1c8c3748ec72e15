package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.VectorStorage;
import io.e5stream.filter.options.ConsistencySettings;
import io.e5stream.pipeline.filter.measure.ConsistencyMeasurement;
import io.e5stream.pipeline.filter.measure.FilterMeasurement;
import io.e5stream.pipeline.filter.measure.FilterMeasurement.Judged;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FilterMeasurementTableTest {

  private static final FilterMeasurement RULES =
      new FilterMeasurement(
          new Judged("real", 2_000, Map.of("a", 20L)),
          List.of(
              new Judged("shuffled", 2_000, Map.of("a", 20L)),
              new Judged("code", 100, Map.of("a", 30L, "b", 60L))));

  private static String print(ConsistencyMeasurement check) {
    StringWriter out = new StringWriter();
    new FilterMeasurementTable(RULES, check).print(new PrintWriter(out));
    return out.toString();
  }

  @Test
  void showsWhatTheRulesReject() {
    assertThat(print(null))
        .containsPattern("real +2,000 +20 +0\\.0100 +a 20")
        .containsPattern("code +100 +90 +0\\.9000 +0\\.9890 +b 60, a 30")
        .contains("0.8462 of the rejected are junk")
        .doesNotContain("consistency");
  }

  @Test
  void showsWhatTheCheckAddsBesideIt() {
    FilterMeasurement both =
        new FilterMeasurement(
            new Judged("real", 2_000, Map.of("a", 20L, "c", 20L)),
            List.of(
                new Judged("shuffled", 2_000, Map.of("a", 20L, "c", 1_940L)), RULES.junk().get(1)));
    ConsistencySettings settings =
        new ConsistencySettings(
            ConsistencyDirection.BOTH, 2, 20_000, VectorStorage.INT8, 1, Duration.ofSeconds(1));
    assertThat(print(new ConsistencyMeasurement(settings, "model-1", 1_980, both)))
        .containsPattern("real +2,000 +20 +0\\.0100 +40 +0\\.0200 +a 20")
        .containsPattern(
            "shuffled +2,000 +20 +0\\.0100 +0\\.5000 +1,960 +0\\.9800 +0\\.9800 +c 1,940, a 20")
        .contains("among 1,980 real pairs", "model-1", "direction both, k = 2");
  }
}
