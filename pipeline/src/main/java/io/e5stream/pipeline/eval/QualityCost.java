package io.e5stream.pipeline.eval;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.eval.compare.PairedComparison;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a model's other form costs on a data set.
 *
 * @param dataset its name
 * @param comparison the source is the baseline, the other form the candidate
 */
@JsonPropertyOrder({"dataset", "comparison"})
public record QualityCost(String dataset, ModelComparison comparison) {

  /** In a manifest, after a metric: its difference from the parent's value. */
  public static final String DIFFERENCE = "/difference-to-parent";

  /** In a manifest, after a metric: the lower end of the difference's interval. */
  public static final String LOW = DIFFERENCE + "/low";

  /** As a manifest has it: value, difference and the lower end of its interval of each metric. */
  public Map<String, Double> results() {
    Map<String, Double> results = new LinkedHashMap<>();
    for (ModelComparison.Result result : comparison.results()) {
      PairedComparison metric = result.comparison();
      String name = dataset + "/" + metric.metric();
      results.put(name, metric.candidate());
      results.put(name + DIFFERENCE, metric.difference());
      results.put(name + LOW, metric.low());
    }
    return results;
  }

  /**
   * What was lost beyond what is allowed, in words.
   *
   * @param allowed largest loss by metric, in the metric's own unit
   */
  public List<String> exceeding(Map<String, Double> allowed) {
    return comparison.results().stream()
        .map(ModelComparison.Result::comparison)
        .filter(
            metric ->
                -metric.difference() > allowed.getOrDefault(metric.metric(), Double.MAX_VALUE))
        .map(
            metric ->
                String.format(
                    Locale.ROOT,
                    "%s %s loses %.5f, more than the %s allowed",
                    dataset,
                    metric.metric(),
                    -metric.difference(),
                    allowed.get(metric.metric())))
        .toList();
  }
}
