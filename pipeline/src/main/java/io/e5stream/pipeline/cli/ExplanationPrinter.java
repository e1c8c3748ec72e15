package io.e5stream.pipeline.cli;

import io.e5stream.filter.Finding;
import io.e5stream.filter.Verdict;
import io.e5stream.pipeline.filter.Explanation;
import io.e5stream.pipeline.filter.FilterRecord;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Prints explanations for a person at a terminal, and how they add up. */
final class ExplanationPrinter {

  private static final int EXCERPT = 60;

  private final PrintWriter out;
  private final boolean objections;
  private final Map<String, Integer> rejections = new TreeMap<>();
  private int records;
  private int accepted;

  /**
   * A printer.
   *
   * @param objections whether to leave out the rules that do not object
   */
  ExplanationPrinter(PrintWriter out, boolean objections) {
    this.out = out;
    this.objections = objections;
  }

  void print(Explanation explanation) {
    if (records++ > 0) {
      out.println();
    }
    printTitle(explanation.record());
    if (!explanation.masked().isEmpty()) {
      out.println("  masked: " + counts(new TreeMap<>(explanation.masked())));
    }
    printVerdict(explanation);
    List<Finding> shown =
        explanation.findings().stream().filter(f -> !objections || !f.passes()).toList();
    if (!shown.isEmpty()) {
      Table table = new Table("  rule", "side", "value", "allowed", "verdict");
      shown.forEach(finding -> table.row(cells(finding)));
      table.print(out);
    }
    out.flush();
  }

  private void printTitle(FilterRecord record) {
    if (record instanceof FilterRecord.Pair pair) {
      out.printf("%d  query    %s%n", record.number(), excerpt(pair.pair().query()));
      out.printf(
          "%s  passage  %s%n",
          " ".repeat(Long.toString(record.number()).length()), excerpt(pair.pair().passage()));
    } else {
      out.printf(
          "%d  text     %s%n", record.number(), excerpt(((FilterRecord.Text) record).text()));
    }
  }

  /** The beginning, on one line, without characters that a terminal would obey. */
  private static String excerpt(String text) {
    String line = text.strip().replaceAll("[\\p{Cntrl}\\s]+", " ");
    return line.codePointCount(0, line.length()) <= EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "...";
  }

  private void printVerdict(Explanation explanation) {
    if (explanation.verdict() instanceof Verdict.Rejected rejected) {
      rejections.merge(rejected.rule(), 1, Integer::sum);
      out.printf(
          "  rejected by %s: %s of the %s is not %s %s%n",
          rejected.rule(),
          number(rejected.value()),
          rejected.side().label(),
          rejected.bound().sign(),
          number(rejected.threshold()));
    } else {
      accepted++;
      out.println("  accepted");
    }
  }

  private static String[] cells(Finding finding) {
    return new String[] {
      "  " + finding.rule(),
      finding.side().label(),
      finding.applies() ? number(finding.value()) : "-",
      finding.limit().bound().sign() + " " + number(finding.limit().threshold()),
      !finding.applies() ? "does not apply" : finding.passes() ? "passes" : "OBJECTS"
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.4f", value);
  }

  /** How many were accepted, and rejected by which rule; nothing after a single record. */
  void printSummary() {
    if (records > 1) {
      out.println();
      out.printf(
          "%,d records: %,d accepted, %,d rejected%s%n",
          records,
          accepted,
          records - accepted,
          rejections.isEmpty() ? "" : " (" + counts(rejections) + ")");
    }
    out.flush();
  }

  private static String counts(Map<?, Integer> counts) {
    return counts.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining(", "));
  }
}
