package io.e5stream.eval.compare;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * How a candidate differs from a baseline in one metric, the higher the better.
 *
 * @param metric name of the metric
 * @param items items that both have a value for
 * @param unpaired items that only one of the two has a value for; they are left out
 * @param baseline value of the baseline over the items
 * @param candidate value of the candidate over the items
 * @param difference candidate minus baseline
 * @param low lower end of the difference's bootstrap interval
 * @param high upper end of it
 * @param p two-sided p value of the paired randomisation test; 1 where no item differs
 * @param exact whether the test tried all exchanges rather than random ones
 * @param exchanges how many exchanges the test tried
 * @param seed of the random exchanges and resamples
 */
@JsonPropertyOrder({
  "metric",
  "items",
  "unpaired",
  "baseline",
  "candidate",
  "difference",
  "low",
  "high",
  "p",
  "exact",
  "exchanges",
  "seed"
})
public record PairedComparison(
    String metric,
    int items,
    int unpaired,
    double baseline,
    double candidate,
    double difference,
    double low,
    double high,
    double p,
    boolean exact,
    int exchanges,
    long seed) {}
