package io.e5stream.eval.report.figure;

import io.e5stream.eval.report.plot.BarPlot;
import io.e5stream.eval.report.plot.Plot;
import io.e5stream.eval.report.plot.ScatterPlot;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.Results.BenchFile;
import io.e5stream.eval.report.result.TaskResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The plots of a report, section by section. */
public final class Figures {

  private final Report report;

  public Figures(Report report) {
    this.report = report;
  }

  /** Differences from expected values; empty when nothing was expected. */
  public Optional<Plot> differences() {
    return Optional.ofNullable(DeviationPlots.plot(report));
  }

  /** Empty where nothing was measured. */
  public Optional<BarPlot> of(TaskResults task, String metric) {
    return new TaskPlots(report, task).plot(metric);
  }

  /** Rates, and latencies where there are loads to compare; empty without numbers. */
  public List<Plot> of(BenchFile bench) {
    return Stream.of(SpeedPlots.plot(bench), LatencyPlots.plot(bench))
        .filter(Objects::nonNull)
        .map(Plot.class::cast)
        .toList();
  }

  /** Against speed and against size, as far as these are known. */
  public List<ScatterPlot> tradeoffs() {
    return report.tradeoff() == null ? List.of() : TradeoffPlots.plots(report.tradeoff());
  }

  /** All of them, in the order of the page. */
  public List<Plot> all() {
    List<Plot> plots = new ArrayList<>();
    differences().ifPresent(plots::add);
    for (TaskResults task : report.tasks()) {
      task.metrics().forEach(metric -> of(task, metric).ifPresent(plots::add));
    }
    report.benchmarks().forEach(bench -> plots.addAll(of(bench)));
    plots.addAll(tradeoffs());
    return plots;
  }
}
