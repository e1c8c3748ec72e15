package io.e5stream.eval.report.page;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.bench.SearchBench;
import io.e5stream.eval.report.figure.Names;
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
    add("GFLOP/s", row -> TaskSections.format(row.gflops(), Numbers::rate));
    add("p50 ms", row -> TaskSections.format(row.p50Ms(), Numbers::rate));
    add("p95 ms", row -> TaskSections.format(row.p95Ms(), Numbers::rate));
    add("p99 ms", row -> TaskSections.format(row.p99Ms(), Numbers::rate));
    add("Recall@" + SearchBench.K, row -> TaskSections.format(row.recall(), Numbers::score));
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
        Names.side(row.name()),
        description(row),
        columns.entrySet().stream()
            .map(
                column ->
                    new Pair(
                        column.getKey(),
                        Objects.requireNonNullElse(column.getValue().apply(row), "")))
            .toList());
  }

  /** From the setting {@code sides}, or where a search's time goes; null where nothing says it. */
  private String description(BenchRow row) {
    if (bench.setting().get(SIDES) instanceof Map<?, ?> sides && sides.get(row.name()) != null) {
      return String.valueOf(sides.get(row.name()));
    }
    return row.embed() == null || row.store() == null
        ? null
        : "p50 of embedding %s ms, of the store %s ms"
            .formatted(Numbers.rate(row.embed().p50Ms()), Numbers.rate(row.store().p50Ms()));
  }
}
