package io.e5stream.pipeline.cli;

import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.eval.compare.PairedComparison;
import java.io.PrintWriter;
import java.util.Locale;

/** A comparison of two models in words and columns. */
final class ComparisonTable {

  private ComparisonTable() {}

  static void print(ModelComparison comparison, PrintWriter out) {
    out.printf("%-10s%s%n", "data set", comparison.dataset());
    out.printf("%-10s%s%n", "baseline", comparison.baseline());
    out.printf("%-10s%s%n%n", "candidate", comparison.candidate());
    String interval = number("%.0f %% INTERVAL", 100 * (1 - comparison.alpha()));
    Table table =
        new Table(
            "METRIC",
            "ITEMS",
            "BASELINE",
            "CANDIDATE",
            "DIFFERENCE",
            interval,
            "P",
            "ADJUSTED P",
            "VERDICT");
    for (ModelComparison.Result result : comparison.results()) {
      PairedComparison metric = result.comparison();
      table.row(
          metric.metric(),
          String.valueOf(metric.items()),
          number("%.4f", metric.baseline()),
          number("%.4f", metric.candidate()),
          number("%+.4f", metric.difference()),
          number("%+.4f", metric.low()) + " to " + number("%+.4f", metric.high()),
          number("%.4f", metric.p()),
          number("%.4f", result.adjustedP()),
          result.verdict().label());
    }
    table.print(out);
    out.printf("%n%s%n", howTested(comparison));
  }

  private static String howTested(ModelComparison comparison) {
    PairedComparison first = comparison.results().get(0).comparison();
    String unpaired =
        first.unpaired() == 0 ? "" : "; %d items without a partner".formatted(first.unpaired());
    return "paired randomisation test, two-sided, %s exchanges, Holm's correction over %d; alpha %s, seed %d%s"
        .formatted(
            first.exact() ? "all" : String.format(Locale.ROOT, "%,d", first.exchanges()),
            comparison.results().size(),
            comparison.alpha(),
            first.seed(),
            unpaired);
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
