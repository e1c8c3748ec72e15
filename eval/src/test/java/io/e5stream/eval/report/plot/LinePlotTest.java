package io.e5stream.eval.report.plot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.report.plot.LinePlot.Series;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinePlotTest {

  private static LinePlot plot(List<Integer> positions, Double... values) {
    Series series = new Series("p50", Tone.FIRST, List.of(values));
    return new LinePlot("l", "title", "words", "clients", "ms", positions, List.of(series));
  }

  @Test
  void positionsHaveToGrow() {
    assertThatThrownBy(() -> plot(List.of(0, 1), 1.0, 1.0)).hasMessageContaining("[0, 1]");
    assertThatThrownBy(() -> plot(List.of(2, 2), 1.0, 1.0)).hasMessageContaining("[2, 2]");
    assertThatThrownBy(() -> plot(List.of())).hasMessageContaining("needs positions");
  }

  @Test
  void aLineHasAValueAtEachPosition() {
    assertThatThrownBy(() -> plot(List.of(1, 2), 1.0))
        .hasMessage("p50 has 1 values for 2 positions");
    assertThatThrownBy(() -> plot(List.of(1), -1.0)).hasMessage("p50 cannot go through [-1.0]");
    assertThatThrownBy(() -> plot(List.of(1), Double.NaN)).hasMessageContaining("NaN");
  }
}
