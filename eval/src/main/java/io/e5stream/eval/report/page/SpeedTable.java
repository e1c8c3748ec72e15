package io.e5stream.eval.report.page;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.report.figure.Numbers;
import io.e5stream.eval.report.figure.SpeedUnit;
import io.e5stream.eval.report.page.Sections.Pair;
import io.e5stream.eval.report.page.Sections.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The rates of those sides of a benchmark that count in one unit. A column that no side has a value
 * for is left out.
 */
final class SpeedTable {

  private static final String SIDES = "sides";

  private final BenchReport bench;
  private final List<BenchRow> rows;
  private final Map<String, Function<BenchRow, String>> columns = new LinkedHashMap<>();

  SpeedTable(BenchReport bench, SpeedUnit unit) {
    this.bench = bench;
    this.rows = bench.rows().stream().filter(row -> SpeedUnit.of(bench, row) == unit).toList();
    add("Tokens a second", row -> TaskSections.format(row.tokensPerSecond(), Numbers::rate));
    add(textsHeading(unit), row -> Numbers.rate(row.textsPerSecond()));
    add(
        "Slowest\u2013fastest",
        row -> Numbers.rate(row.min()) + "\u2013" + Numbers.rate(row.max()));
    add("Padding", row -> TaskSections.format(row.paddingShare(), Numbers::percent));
  }

  private static String textsHeading(SpeedUnit unit) {
    return Drawings.capitalised((unit == SpeedUnit.TOKENS ? SpeedUnit.TEXTS : unit).words());
  }

  private void add(String heading, Function<BenchRow, String> value) {
    if (rows.stream().map(value).anyMatch(Objects::nonNull)) {
      columns.put(heading, value);
    }
  }

  List<String> headings() {
    return List.copyOf(columns.keySet());
  }

  List<Side> sides() {
    return rows.stream().map(this::side).toList();
  }

  private Side side(BenchRow row) {
    return new Side(
        row.name(),
        description(row.name()),
        columns.entrySet().stream()
            .map(
                column ->
                    new Pair(
                        column.getKey(),
                        Objects.requireNonNullElse(column.getValue().apply(row), "")))
            .toList());
  }

  /** From the setting {@code sides}; null where it says nothing. */
  private String description(String row) {
    return bench.setting().get(SIDES) instanceof Map<?, ?> sides && sides.get(row) != null
        ? String.valueOf(sides.get(row))
        : null;
  }
}
