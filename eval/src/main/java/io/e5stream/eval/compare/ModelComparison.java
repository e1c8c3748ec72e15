package io.e5stream.eval.compare;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A candidate against a baseline in several metrics.
 *
 * @param dataset name of the data set
 * @param baseline name of the baseline
 * @param candidate name of the candidate
 * @param alpha chance of even one wrong claim among the metrics
 * @param results one a metric, in the order given
 */
@JsonPropertyOrder({"dataset", "baseline", "candidate", "alpha", "results"})
public record ModelComparison(
    String dataset, String baseline, String candidate, double alpha, List<Result> results) {

  /**
   * One metric.
   *
   * @param comparison the difference and its p value
   * @param adjustedP the p value after Holm's correction over the metrics
   * @param verdict of the adjusted p value at alpha
   */
  @JsonPropertyOrder({"comparison", "adjustedP", "verdict"})
  public record Result(PairedComparison comparison, double adjustedP, ComparisonVerdict verdict) {}

  public ModelComparison {
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(baseline, "baseline");
    Objects.requireNonNull(candidate, "candidate");
    results = List.copyOf(results);
  }

  /** Judges comparisons of one data set, corrected for their number by Holm's method. */
  public static ModelComparison of(
      String dataset,
      String baseline,
      String candidate,
      double alpha,
      List<PairedComparison> comparisons) {
    double[] adjusted = Holm.adjust(comparisons.stream().map(PairedComparison::p).toList());
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < adjusted.length; i++) {
      PairedComparison comparison = comparisons.get(i);
      results.add(
          new Result(
              comparison,
              adjusted[i],
              ComparisonVerdict.of(comparison.difference(), adjusted[i], alpha)));
    }
    return new ModelComparison(dataset, baseline, candidate, alpha, results);
  }
}
