package io.e5stream.eval.report.page;

import io.e5stream.eval.report.figure.Figures;
import io.e5stream.eval.report.figure.Numbers;
import io.e5stream.eval.report.figure.TradeoffPlots;
import io.e5stream.eval.report.page.Sections.Figure;
import io.e5stream.eval.report.page.Sections.Point;
import io.e5stream.eval.report.page.Sections.Weighing;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.Tradeoff;
import java.util.List;

/** Quality against speed and size. */
final class WeighingSection {

  private WeighingSection() {}

  /** Null when no run of the suite has a benchmark of the same bundle. */
  static Weighing of(Report report) {
    Tradeoff tradeoff = report.tradeoff();
    if (tradeoff == null) {
      return null;
    }
    List<Figure> figures =
        new Figures(report).tradeoffs().stream().map(plot -> Drawings.figure(plot, "")).toList();
    return new Weighing(
        TradeoffPlots.quality(tradeoff),
        String.join(", ", tradeoff.datasets()),
        figures,
        tradeoff.points().stream().map(WeighingSection::point).toList(),
        figures.isEmpty()
            ? "Plots come with a second model or precision."
            : "The vertical axes do not begin at zero.");
  }

  private static Point point(Tradeoff.Point point) {
    return new Point(
        point.label(),
        Numbers.score(point.quality()),
        Numbers.rate(point.textsPerSecond()),
        TaskSections.format(point.tokensPerSecond(), Numbers::rate),
        TaskSections.format(point.megabytes(), Numbers::rate));
  }
}
