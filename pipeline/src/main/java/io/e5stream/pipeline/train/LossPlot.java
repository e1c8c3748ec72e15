package io.e5stream.pipeline.train;

import io.e5stream.eval.report.plot.LinePlot;
import io.e5stream.eval.report.plot.LinePlot.Series;
import io.e5stream.eval.report.plot.SvgPlot;
import io.e5stream.eval.report.plot.Tone;
import io.e5stream.training.run.StepRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How a run's loss fell: at each position the mean of the steps since the one before. Positions
 * grow by the square root of two, since most is learned at the beginning.
 */
public final class LossPlot {

  private static final double GROWTH = Math.sqrt(2);

  private LossPlot() {}

  /**
   * The plot as a document in SVG.
   *
   * @param steps at least one, in order
   */
  public static String svg(String title, List<StepRecord> steps) {
    List<Integer> positions = positions(steps.size());
    List<Double> losses = new ArrayList<>();
    int from = 0;
    for (int position : positions) {
      losses.add(mean(steps.subList(from, position)));
      from = position;
    }
    String description =
        String.format(
            Locale.ROOT,
            "The loss fell from %.3f to %.3f in %d steps.",
            losses.get(0),
            losses.get(losses.size() - 1),
            steps.size());
    return SvgPlot.standalone(
        new LinePlot(
            "loss",
            title,
            description,
            "steps",
            "loss, mean since the last position",
            positions,
            List.of(new Series("loss", Tone.FIRST, losses))));
  }

  static List<Integer> positions(int steps) {
    List<Integer> positions = new ArrayList<>();
    for (double next = 1; next < steps; next *= GROWTH) {
      int position = (int) Math.round(next);
      if (positions.isEmpty() || position > positions.get(positions.size() - 1)) {
        positions.add(position);
      }
    }
    if (positions.isEmpty() || positions.get(positions.size() - 1) < steps) {
      positions.add(steps);
    }
    return positions;
  }

  private static double mean(List<StepRecord> steps) {
    return steps.stream().mapToDouble(StepRecord::loss).average().orElseThrow();
  }
}
