package io.e5stream.pipeline.train.ablation;

import java.util.List;
import java.util.Map;

/**
 * A way to train, tried with several seeds.
 *
 * @param label what is different
 * @param pairs that there were to train on
 * @param batch pairs of a step
 * @param steps of each run
 * @param values nDCG@10 by seed
 * @param perQuery nDCG@10 by query, mean over the seeds
 */
public record AblationRun(
    String label,
    int pairs,
    int batch,
    int steps,
    List<Double> values,
    Map<String, Double> perQuery) {

  /** Mean over queries and seeds. */
  public double mean() {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  public double least() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  public double most() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
  }
}
