package io.e5stream.pipeline.train;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.eval.compare.ComparisonOptions;
import io.e5stream.eval.compare.ComparisonVerdict;
import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.pipeline.eval.BundleComparison;
import io.e5stream.pipeline.eval.QualityCost;
import io.e5stream.pipeline.eval.QualityData;
import io.e5stream.training.cycle.ModelGate;
import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Lets a new model pass unless it is significantly worse than the one that serves: on pairs that
 * were held out, and on every other data set given.
 *
 * @param sets judged data sets; may be none
 * @param allowed largest loss by metric, significant or not
 * @param encoding how both are run
 */
public record ComparisonGate(
    List<QualityData> sets, Map<String, Double> allowed, EncoderOptions encoding)
    implements ModelGate {

  private static final String METRIC = "ndcg@10";

  public ComparisonGate {
    sets = List.copyOf(sets);
    allowed = Map.copyOf(allowed);
  }

  @Override
  public Verdict compare(Bundle serving, Bundle made, List<TrainingPair> heldOut) {
    BundleComparison models =
        new BundleComparison(
            serving,
            made,
            encoding,
            ComparisonOptions.DEFAULTS,
            Optional.empty(),
            EvalProgress.NONE,
            note -> {});
    List<QualityData> all = new ArrayList<>();
    all.add(new QualityData.Retrieval("held-out", HeldOutSet.of(heldOut)));
    all.addAll(sets);
    Map<String, Double> results = new TreeMap<>();
    List<String> words = new ArrayList<>();
    boolean passed = true;
    for (QualityData set : all) {
      List<String> metrics = set.metrics().contains(METRIC) ? List.of(METRIC) : set.metrics();
      ModelComparison comparison = set.compare(models, metrics);
      QualityCost cost = new QualityCost(set.name(), comparison);
      results.putAll(cost.results());
      List<String> lost = cost.exceeding(allowed);
      passed &= lost.isEmpty();
      words.addAll(lost);
      for (ModelComparison.Result result : comparison.results()) {
        passed &= result.verdict() != ComparisonVerdict.WORSE;
        words.add(
            String.format(
                Locale.ROOT,
                "%s %s %+.4f (%+.4f to %+.4f, p %.4f): %s",
                set.name(),
                result.comparison().metric(),
                result.comparison().difference(),
                result.comparison().low(),
                result.comparison().high(),
                result.adjustedP(),
                result.verdict().label()));
      }
    }
    return new Verdict(passed, String.join("; ", words), results);
  }
}
