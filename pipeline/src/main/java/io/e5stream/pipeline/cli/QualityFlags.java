package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.suite.Baselines;
import io.e5stream.pipeline.eval.BundleComparison;
import io.e5stream.pipeline.eval.QualityData;
import io.e5stream.pipeline.eval.QualityDataFinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** On which data a new form of a model is compared with its source, and what it may lose. */
final class QualityFlags {

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private DataFlags data;
  private ComparisonFlags comparison = new ComparisonFlags();
  @CommandLine.Mixin private CacheFlags cache;

  @Option(
      names = "--eval",
      paramLabel = "NAME|PATH",
      description =
          "Measure the source and what is made of it on this data set before anything is published: a name as in"
              + " 'eval datasets', a folder (retrieval) or a file of sentence pairs. May be"
              + " repeated.")
  private List<String> sets = new ArrayList<>();

  @Option(
      names = "--max-loss",
      paramLabel = "METRIC=LOSS",
      description =
          "Publish nothing when a data set of --eval loses more than this; ndcg@10=0.005 is half a"
              + " point of a hundred. May be repeated.")
  private Map<String, Double> allowed = new LinkedHashMap<>();

  /** Compares as these flags say, where a command has them. */
  void compareBy(ComparisonFlags flags) {
    comparison = flags;
  }

  /** Largest loss by metric. */
  Map<String, Double> allowed() {
    return allowed;
  }

  /**
   * Opens the data sets; refuses what does not go together.
   *
   * @throws io.e5stream.eval.dataset.DatasetException when a file is broken
   */
  List<QualityData> open() {
    comparison.options();
    allowed.forEach(this::checkLoss);
    Baselines baselines = data.baselines();
    QualityDataFinder finder =
        new QualityDataFinder(baselines.catalogue(), data.places(baselines.catalogue()));
    List<QualityData> opened = sets.stream().map(name -> open(finder, name)).toList();
    Set<String> names = new HashSet<>();
    for (QualityData set : opened) {
      if (!names.add(set.name())) {
        throw misuse("--eval: two data sets are named " + set.name());
      }
    }
    checkMetrics(opened);
    return opened;
  }

  private QualityData open(QualityDataFinder finder, String name) {
    try {
      return finder.open(name);
    } catch (IllegalArgumentException e) {
      throw misuse("--eval: " + e.getMessage());
    }
  }

  private void checkLoss(String metric, double loss) {
    if (!(loss >= 0 && loss < 1)) { // in hundredths, everything would pass
      throw misuse(
          "--max-loss %s=%s: must be from 0 to 1; half a point of a hundred is 0.005"
              .formatted(metric, loss));
    }
    if (sets.isEmpty()) {
      throw misuse("--max-loss needs data to measure on; give --eval NAME");
    }
  }

  private void checkMetrics(List<QualityData> opened) {
    Set<String> there = new TreeSet<>();
    opened.forEach(set -> there.addAll(set.metrics()));
    for (String metric : allowed.keySet()) {
      if (!there.contains(metric)) {
        throw misuse(
            "--max-loss %s: no data set of --eval has this metric; there is: %s"
                .formatted(metric, String.join(", ", there)));
      }
    }
    for (QualityData set : opened) {
      if (metrics(set).isEmpty()) {
        throw misuse(
            "--metrics %s: %s has none of them, but %s"
                .formatted(
                    String.join(",", comparison.metrics()),
                    set.name(),
                    String.join(", ", set.metrics())));
      }
    }
  }

  /**
   * Those to compare on a data set: asked for or limited; the only one where there is no choice.
   */
  List<String> metrics(QualityData set) {
    if (set.metrics().size() == 1) {
      return set.metrics();
    }
    Set<String> wanted = new LinkedHashSet<>(comparison.metrics());
    wanted.addAll(allowed.keySet());
    return wanted.stream().filter(set.metrics()::contains).toList();
  }

  /** Compares a new form of a model with its source. */
  BundleComparison comparison(
      Bundle source,
      Bundle made,
      EncoderOptions encoding,
      EvalProgress progress,
      Consumer<String> notes) {
    return new BundleComparison(
        source, made, encoding, comparison.options(), cache.directory(), progress, notes);
  }

  private CommandLine.ParameterException misuse(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
