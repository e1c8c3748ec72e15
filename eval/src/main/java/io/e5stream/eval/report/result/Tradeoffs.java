package io.e5stream.eval.report.result;

import io.e5stream.eval.bench.BenchRow;
import io.e5stream.eval.report.result.Results.BenchFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the quality of runs together with the speed and size of the same bundles. */
final class Tradeoffs {

  private static final String ENCODE = "encode";

  private Tradeoffs() {}

  /** Empty when no run has both. */
  static Optional<Tradeoff> of(List<Run> runs, List<TaskResults> tasks, List<BenchFile> benches) {
    List<Pair> pairs = new ArrayList<>();
    // A file with several models does not say which of them a bundle is.
    for (Run run : runs.stream().filter(run -> run.models().size() == 1).toList()) {
      for (BenchFile bench : benches) {
        if (bench.report().bench().equals(ENCODE)) {
          BenchBundles bundles = new BenchBundles(bench.report());
          bench.report().rows().stream()
              .filter(row -> bundles.isOf(run, row.name()))
              .forEach(row -> pairs.add(new Pair(run, row, bundles.megabytes(row.name()))));
        }
      }
    }
    List<String> names = pairs.stream().map(pair -> pair.run().name()).distinct().toList();
    return Quality.common(tasks, names).map(quality -> tradeoff(quality, tasks, pairs));
  }

  private static Tradeoff tradeoff(Quality quality, List<TaskResults> tasks, List<Pair> pairs) {
    TaskResults results =
        tasks.stream().filter(task -> task.task() == quality.task()).findFirst().orElseThrow();
    return new Tradeoff(
        quality.task(),
        quality.metric(),
        quality.datasets(),
        pairs.stream().map(pair -> point(pair, quality.of(results, pair.run().name()))).toList(),
        quality.baselines(results));
  }

  private static Tradeoff.Point point(Pair pair, double quality) {
    return new Tradeoff.Point(
        pair.run().name(),
        pair.row().name(),
        quality,
        pair.row().textsPerSecond(),
        pair.row().tokensPerSecond(),
        pair.megabytes());
  }

  private record Pair(Run run, BenchRow row, Double megabytes) {}
}
