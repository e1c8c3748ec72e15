package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.filter.measure.ConsistencyMeasurement;
import io.e5stream.pipeline.filter.measure.FilterMeasurement;
import io.e5stream.pipeline.filter.measure.FilterMeasurement.Judged;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Prints how a filter judges a mix: a row for each kind; what the rules reject and, behind it, what
 * they or the consistency check reject.
 */
final class FilterMeasurementTable {

  private static final Comparator<Map.Entry<String, Long>> MOST_FIRST =
      Map.Entry.<String, Long>comparingByValue()
          .reversed()
          .thenComparing(Map.Entry.comparingByKey());

  private final FilterMeasurement rules;
  private final ConsistencyMeasurement check;

  /**
   * A table.
   *
   * @param check null where the rules alone were measured
   */
  FilterMeasurementTable(FilterMeasurement rules, ConsistencyMeasurement check) {
    this.rules = rules;
    this.check = check;
  }

  void print(PrintWriter out) {
    List<String> header =
        new ArrayList<>(List.of("kind", "pairs", "rejected", "share", "precision"));
    if (check != null) {
      header.addAll(List.of("with consistency", "share", "precision"));
    }
    header.add("by rule");
    Table table = new Table(header.toArray(String[]::new));
    table.row(row(-1));
    for (int i = 0; i < rules.junk().size(); i++) {
      table.row(row(i));
    }
    table.print(out);
    out.println();
    out.println(
        "Share: of real pairs, what is lost; of junk, the recall. Precision: junk among the rejected,"
            + " were there as many of its kind as real pairs.");
    out.println("In this mix: " + format(rules.precision()) + " of the rejected are junk.");
    if (check != null) {
      out.printf(
          Locale.ROOT,
          "With consistency: %s of the rejected are junk. What the rules accept is ranked among"
              + " %,d real pairs that they accept, by %s; direction %s, k = %d.%n",
          format(check.measurement().precision()),
          check.pool(),
          check.model(),
          check.settings().direction().name().toLowerCase(Locale.ROOT),
          check.settings().k());
    }
    out.flush();
  }

  /** The row of a kind of junk, of the real pairs for -1. */
  private String[] row(int kind) {
    Judged judged = judged(rules, kind);
    List<String> cells = new ArrayList<>();
    cells.add(judged.kind());
    cells.add(count(judged.pairs()));
    addShares(cells, rules, kind);
    if (check != null) {
      addShares(cells, check.measurement(), kind);
    }
    cells.add(rules(judged(check == null ? rules : check.measurement(), kind)));
    return cells.toArray(String[]::new);
  }

  private static void addShares(List<String> cells, FilterMeasurement measurement, int kind) {
    Judged judged = judged(measurement, kind);
    cells.add(count(judged.rejected()));
    cells.add(format(judged.share()));
    cells.add(kind < 0 ? "" : format(measurement.precisionAtEqualParts(judged)));
  }

  private static Judged judged(FilterMeasurement measurement, int kind) {
    return kind < 0 ? measurement.real() : measurement.junk().get(kind);
  }

  private static String rules(Judged judged) {
    return judged.byRule().entrySet().stream()
        .sorted(MOST_FIRST)
        .map(rule -> rule.getKey() + " " + count(rule.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private static String format(double share) {
    return Double.isFinite(share) ? String.format(Locale.ROOT, "%.4f", share) : "-";
  }
}
