package io.e5stream.eval.report.page;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.report.figure.Figures;
import io.e5stream.eval.report.figure.Names;
import io.e5stream.eval.report.figure.Numbers;
import io.e5stream.eval.report.figure.SpeedPlots;
import io.e5stream.eval.report.figure.SpeedUnit;
import io.e5stream.eval.report.page.Sections.Pair;
import io.e5stream.eval.report.page.Sections.RateRatio;
import io.e5stream.eval.report.page.Sections.Speed;
import io.e5stream.eval.report.page.Sections.SpeedPart;
import io.e5stream.eval.report.plot.Plot;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.Results.BenchFile;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The section of each benchmark: plot, rates, ratios, and what was run. */
final class SpeedSections {

  static final String QUICK = "A quick run on few texts: it shows that it works, not how fast.";

  private static final Set<String> SAID_ELSEWHERE = Set.of("sides", "bundles");

  private final Report report;
  private final Figures figures;

  SpeedSections(Report report) {
    this.report = report;
    this.figures = new Figures(report);
  }

  List<Speed> sections() {
    return report.benchmarks().stream().map(this::section).toList();
  }

  private Speed section(BenchFile file) {
    BenchReport bench = file.report();
    List<RateRatio> ratios =
        bench.ratios().entrySet().stream()
            .map(ratio -> ratio(ratio, bench.ratioSpread().get(ratio.getKey())))
            .toList();
    return new Speed(
        Plot.idOf("speed-" + file.file().replace(".json", "")),
        SpeedPlots.title(file),
        Boolean.TRUE.equals(bench.setting().get("quick")) ? QUICK : null,
        figures.of(file).stream()
            .map(plot -> Drawings.figure(plot, SpeedPlots.title(file)))
            .toList(),
        parts(file),
        ratios,
        ratios.stream().anyMatch(ratio -> ratio.range() != null),
        bench.setting().entrySet().stream()
            .filter(entry -> !SAID_ELSEWHERE.contains(entry.getKey()))
            .map(entry -> new Pair(Names.setting(entry.getKey()), words(entry.getValue())))
            .toList(),
        bench.machine());
  }

  private static List<SpeedPart> parts(BenchFile file) {
    BenchReport bench = file.report();
    return bench.rows().stream()
        .map(row -> SpeedUnit.of(bench, row))
        .distinct()
        .map(
            unit -> {
              SpeedTable table = new SpeedTable(bench, unit);
              String id = Plot.idOf(file.file() + "-" + unit.words());
              return new SpeedPart(id, unit.words(), table.headings(), table.sides());
            })
        .toList();
  }

  private static RateRatio ratio(Map.Entry<String, Double> ratio, List<Double> spread) {
    Double value = ratio.getValue();
    boolean known =
        spread != null && spread.size() == 2 && spread.stream().noneMatch(Objects::isNull);
    return new RateRatio(
        Names.ratio(ratio.getKey()),
        value == null ? "not known" : Numbers.ratio(value),
        known ? Numbers.ratio(spread.get(0)) + "\u2013" + Numbers.ratio(spread.get(1)) : null);
  }

  private static String words(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + words(entry.getValue()))
          .collect(Collectors.joining(", "));
    }
    if (value instanceof List<?> list) {
      return list.stream().map(SpeedSections::words).collect(Collectors.joining(", "));
    }
    return value instanceof Double number ? Numbers.plain(number) : String.valueOf(value);
  }
}
