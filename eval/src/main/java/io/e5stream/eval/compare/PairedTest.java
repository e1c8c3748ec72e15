package io.e5stream.eval.compare;

import java.util.List;
import java.util.Map;

/**
 * Compares two models by their values on the same items.
 *
 * <p>Stateless: safe for several threads.
 */
public final class PairedTest {

  private final ComparisonOptions options;

  public PairedTest(ComparisonOptions options) {
    this.options = options;
  }

  /**
   * Compares means.
   *
   * @param metric name of the metric; the higher, the better
   * @param baseline value by item id, such as nDCG@10 by query id
   * @param candidate value by item id
   * @throws IllegalArgumentException if no item has a value in both, or a value is not finite. One
   *     item, or no difference at all, gives p = 1.
   */
  public PairedComparison means(
      String metric, Map<String, Double> baseline, Map<String, Double> candidate) {
    return compare(metric, new Mean(), PairedScores.of(baseline, candidate));
  }

  /**
   * Compares the means of several metrics.
   *
   * @param metrics names of those to compare, in order
   * @param baseline value by item id, by metric name
   * @param candidate value by item id, by metric name
   * @throws IllegalArgumentException as {@link #means(String, Map, Map)}, and if one of the two
   *     lacks a metric
   */
  public List<PairedComparison> means(
      List<String> metrics,
      Map<String, Map<String, Double>> baseline,
      Map<String, Map<String, Double>> candidate) {
    return metrics.stream()
        .map(metric -> means(metric, values(metric, baseline), values(metric, candidate)))
        .toList();
  }

  private static Map<String, Double> values(
      String metric, Map<String, Map<String, Double>> byMetric) {
    Map<String, Double> values = byMetric.get(metric);
    if (values == null) {
      throw new IllegalArgumentException(
          "no metric %s; there is: %s".formatted(metric, String.join(", ", byMetric.keySet())));
    }
    return values;
  }

  /**
   * Compares Spearman's correlations with gold values.
   *
   * @param metric name of the metric
   * @param gold value by item id, such as the judged similarity of a pair of sentences; has all
   *     items of the two models
   * @param baseline score by item id
   * @param candidate score by item id
   * @throws IllegalArgumentException as {@link #means}, and if a gold value is missing
   */
  public PairedComparison spearman(
      String metric,
      Map<String, Double> gold,
      Map<String, Double> baseline,
      Map<String, Double> candidate) {
    PairedScores scores = PairedScores.of(baseline, candidate);
    double[] goldValues = PairedScores.values("gold value", scores.ids(), gold);
    return compare(metric, new Spearman(goldValues), scores);
  }

  private PairedComparison compare(String metric, Statistic statistic, PairedScores scores) {
    double baseline = statistic.of(statistic.exchangeable(scores.baseline()));
    double candidate = statistic.of(statistic.exchangeable(scores.candidate()));
    int resamples = options.resamples();
    RandomisationTest.Result test =
        new RandomisationTest(statistic, scores).run(resamples, options.seed());
    Bootstrap.Interval interval =
        Bootstrap.ofDifference(statistic, scores, 1 - options.alpha(), resamples, options.seed());
    return new PairedComparison(
        metric,
        scores.ids().size(),
        scores.unpaired(),
        baseline,
        candidate,
        candidate - baseline,
        interval.low(),
        interval.high(),
        test.p(),
        test.exact(),
        test.exchanges(),
        options.seed());
  }
}
