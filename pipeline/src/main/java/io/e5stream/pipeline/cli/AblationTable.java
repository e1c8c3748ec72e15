package io.e5stream.pipeline.cli;

import io.e5stream.eval.compare.ComparisonOptions;
import io.e5stream.eval.compare.PairedComparison;
import io.e5stream.eval.compare.PairedTest;
import io.e5stream.pipeline.train.ablation.AblationRun;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Ways to train beside each other, compared with the first. */
final class AblationTable {

  private AblationTable() {}

  /**
   * Prints it: nDCG@10 as mean over the seeds with the least and the most of them; the difference
   * to the first row with its interval over the queries, each the mean of the seeds.
   */
  static void print(String title, List<AblationRun> runs, PrintWriter out) {
    Table table =
        new Table(
            "RUN",
            "PAIRS",
            "BATCH",
            "STEPS",
            "NDCG@10",
            "(SEEDS)",
            "AGAINST THE FIRST",
            "95 % INTERVAL",
            "P");
    for (int i = 0; i < runs.size(); i++) {
      AblationRun run = runs.get(i);
      boolean first = i == 0;
      PairedComparison comparison =
          new PairedTest(ComparisonOptions.DEFAULTS)
              .means("ndcg@10", runs.get(0).perQuery(), run.perQuery());
      table.row(
          run.label(),
          number("%,d", run.pairs()),
          number("%,d", run.batch()),
          number("%,d", run.steps()),
          number("%.4f", run.mean()),
          number("%.4f - %.4f", run.least(), run.most()),
          first ? "" : number("%+.4f", comparison.difference()),
          first ? "" : number("%+.4f to %+.4f", comparison.low(), comparison.high()),
          first ? "" : number("%.4f", comparison.p()));
    }
    out.printf("%n%s%n", title);
    table.print(out);
    out.flush();
  }

  private static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
