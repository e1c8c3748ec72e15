package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.training.run.StepRecord;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LossPlotTest {

  @Test
  void positionsGrowToTheLastStep() {
    assertThat(LossPlot.positions(1)).containsExactly(1);
    assertThat(LossPlot.positions(10)).containsExactly(1, 2, 3, 4, 6, 8, 10);
  }

  @Test
  void everyStepIsPartOfOneMean() {
    List<StepRecord> steps =
        IntStream.rangeClosed(1, 4)
            .mapToObj(step -> new StepRecord(step, 8.0 / step, 0, 1, 1, 2, 3, 1))
            .toList();
    assertThat(LossPlot.svg("Loss of a run", steps))
        .contains("<svg", "Loss of a run", "from 8.000 to 2.000 in 4 steps");
  }
}
