package io.e5stream.pipeline.filter.report;

import io.e5stream.eval.report.figure.Numbers;
import io.e5stream.eval.report.plot.HistogramPlot;
import io.e5stream.eval.report.plot.Layout;
import io.e5stream.eval.report.plot.SvgPlot;
import io.e5stream.filter.Limit;
import io.e5stream.filter.Limit.Bound;
import io.e5stream.pipeline.filter.report.RejectionView.Drawn;
import java.util.List;
import java.util.Locale;

/** Draws the values that a rule turned down, beside its threshold. */
final class RuleFigure {

  private static final int RANGES = 24;

  private RuleFigure() {}

  /** Null where no value is finite, or the threshold is not. */
  static Drawn of(String id, RuleKey key, Reservoir<Double> values) {
    List<Double> sample = values.sample();
    if (sample.isEmpty() || !Double.isFinite(key.limit().threshold())) {
      return null;
    }
    String title =
        sample.size() == values.seen()
            ? "Rejected values"
            : String.format(Locale.ROOT, "A sample of %,d of the rejected values", sample.size());
    String threshold = "allowed: " + limit(key.limit());
    HistogramPlot plot =
        HistogramPlot.of(
            id,
            title,
            "%s of %s, %s".formatted(title, key.rule(), threshold),
            "value; the outermost bars hold what lies beyond",
            sample.stream().mapToDouble(Double::doubleValue).toArray(),
            RANGES,
            key.limit().threshold(),
            threshold);
    return new Drawn(title, SvgPlot.inline(plot, Layout.WIDE), SvgPlot.inline(plot, Layout.NARROW));
  }

  /** What a rule looks at and allows. */
  static String detail(RuleKey key) {
    return key.side().label() + ", " + limit(key.limit());
  }

  static String limit(Limit limit) {
    return (limit.bound() == Bound.AT_LEAST ? "\u2265 " : "\u2264 ")
        + Numbers.plain(limit.threshold());
  }
}
