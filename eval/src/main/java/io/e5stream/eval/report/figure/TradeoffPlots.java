package io.e5stream.eval.report.figure;

import io.e5stream.eval.report.plot.ScatterPlot;
import io.e5stream.eval.report.plot.ScatterPlot.Level;
import io.e5stream.eval.report.plot.Tone;
import io.e5stream.eval.report.result.Tradeoff;
import io.e5stream.eval.report.result.Tradeoff.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Quality against speed, and quality against size: one point a model and precision. */
public final class TradeoffPlots {

  /** Metrics differ by a hundredth or so by chance; a plot must not make that look like much. */
  private static final double LEAST_SPAN = 0.05;

  private TradeoffPlots() {}

  /** What the vertical axis shows. */
  public static String quality(Tradeoff tradeoff) {
    List<String> sets = tradeoff.datasets();
    String metric = Names.metric(tradeoff.metric());
    return sets.size() == 1
        ? metric + " on " + sets.get(0)
        : metric + ", mean of " + sets.size() + " data sets";
  }

  /** None with fewer than two points: there is nothing to weigh. */
  static List<ScatterPlot> plots(Tradeoff tradeoff) {
    List<ScatterPlot> plots = new ArrayList<>();
    boolean tokens = tradeoff.points().stream().allMatch(point -> point.tokensPerSecond() != null);
    Function<Point, Double> speed = tokens ? Point::tokensPerSecond : Point::textsPerSecond;
    String unit = (tokens ? SpeedUnit.TOKENS : SpeedUnit.TEXTS).words();
    add(plots, tradeoff, "quality-speed", "Quality against speed", unit, speed);
    add(plots, tradeoff, "quality-size", "Quality against size", "megabytes", Point::megabytes);
    return plots;
  }

  private static void add(
      List<ScatterPlot> plots,
      Tradeoff tradeoff,
      String id,
      String title,
      String unit,
      Function<Point, Double> x) {
    List<Point> known = tradeoff.points().stream().filter(p -> isDrawable(x.apply(p))).toList();
    if (known.size() < 2) {
      return;
    }
    plots.add(
        new ScatterPlot(
            id,
            title,
            describe(tradeoff, title, unit, known, x),
            unit,
            quality(tradeoff),
            LEAST_SPAN,
            IntStream.range(0, known.size()).mapToObj(i -> point(known.get(i), i, x)).toList(),
            tradeoff.baselines().stream()
                .map(level -> new Level(SeriesNames.baseline(level.setting()), level.quality()))
                .toList()));
  }

  private static boolean isDrawable(Double x) {
    return x != null && Double.isFinite(x) && x >= 0;
  }

  private static ScatterPlot.Point point(Point point, int i, Function<Point, Double> x) {
    return new ScatterPlot.Point(point.label(), Tone.series(i), x.apply(point), point.quality());
  }

  private static String describe(
      Tradeoff tradeoff, String title, String unit, List<Point> points, Function<Point, Double> x) {
    return title
        + ". "
        + quality(tradeoff)
        + ". "
        + points.stream()
            .map(
                p ->
                    "%s: %s at %s %s"
                        .formatted(
                            p.label(), Numbers.score(p.quality()), Numbers.rate(x.apply(p)), unit))
            .collect(Collectors.joining("; "))
        + ".";
  }
}
