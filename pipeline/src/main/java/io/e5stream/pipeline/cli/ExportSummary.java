package io.e5stream.pipeline.cli;

import io.e5stream.embed.export.VectorAgreement;
import io.e5stream.eval.bench.BenchBundle;
import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.eval.compare.PairedComparison;
import io.e5stream.pipeline.eval.QualityCost;
import java.io.PrintWriter;
import java.util.Locale;

/** The end of an export in words: what was made, what it costs, how to use it. */
final class ExportSummary {

  private ExportSummary() {}

  static void print(ExportReport report, PrintWriter out) {
    BenchBundle made = report.bundle();
    BenchBundle source = report.source();
    row(out, "bundle", "%s", report.published() ? report.out() : "not published");
    row(out, "model", "%s %s %s", made.id(), report.precision(), made.hash());
    row(
        out,
        "size",
        "%.1f MB, %.0f %% of the source's %.1f MB",
        made.megabytes(),
        100 * made.megabytes() / source.megabytes(),
        source.megabytes());
    row(
        out,
        "cosine",
        "least %.5f, mean %.5f to the source's vectors",
        report.evaluation().get(VectorAgreement.LEAST),
        report.evaluation().get(VectorAgreement.MEAN));
    report.costs().forEach(cost -> print(cost, out));
    report.refused().forEach(reason -> row(out, "refused", "%s", reason));
    if (report.published()) {
      row(out, "use it", "./e5-stream index --index NAME -Dembed.bundle=%s", report.out());
    }
    out.flush();
  }

  private static void print(QualityCost cost, PrintWriter out) {
    for (ModelComparison.Result result : cost.comparison().results()) {
      PairedComparison metric = result.comparison();
      row(
          out,
          "quality",
          "%s %s %.4f, %+.4f (%+.4f to %+.4f), %s",
          cost.dataset(),
          metric.metric(),
          metric.candidate(),
          metric.difference(),
          metric.low(),
          metric.high(),
          result.verdict().label());
    }
  }

  private static void row(PrintWriter out, String name, String format, Object... values) {
    out.printf(Locale.ROOT, "%-10s%s%n", name, String.format(Locale.ROOT, format, values));
  }
}
