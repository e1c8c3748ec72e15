package io.e5stream.eval.task.score;

import java.util.HashMap;
import java.util.Map;

/**
 * How well clusters and labels agree, whatever the clusters' numbers.
 *
 * <p>Rosenberg and Hirschberg, "V-Measure: A Conditional Entropy-Based External Cluster Evaluation
 * Measure", EMNLP 2007, with beta = 1. With H the entropy of labels C, clusters K:
 *
 * @param homogeneity {@code 1 - H(C|K) / H(C)}: whether a cluster has one label only; 1 where there
 *     is but one label
 * @param completeness {@code 1 - H(K|C) / H(K)}: whether a label is in one cluster only; 1 where
 *     there is but one cluster
 */
public record VMeasure(double homogeneity, double completeness) {

  /**
   * Compares labels and clusters.
   *
   * @param labels {@code [items]}
   * @param clusters {@code [items]}
   * @throws IllegalArgumentException if there is no item, or their numbers differ
   */
  public static VMeasure of(int[] labels, int[] clusters) {
    if (labels.length == 0 || labels.length != clusters.length) {
      throw new IllegalArgumentException(
          "%d labels and %d clusters".formatted(labels.length, clusters.length));
    }
    Map<Long, Integer> cells = new HashMap<>();
    Map<Long, Integer> labelSizes = new HashMap<>();
    Map<Long, Integer> clusterSizes = new HashMap<>();
    for (int i = 0; i < labels.length; i++) {
      cells.merge(((long) labels[i] << 32) | (clusters[i] & 0xFFFF_FFFFL), 1, Integer::sum);
      labelSizes.merge((long) labels[i], 1, Integer::sum);
      clusterSizes.merge((long) clusters[i], 1, Integer::sum);
    }
    double both = entropy(cells, labels.length);
    double ofLabels = entropy(labelSizes, labels.length);
    double ofClusters = entropy(clusterSizes, labels.length);
    // H(C|K) = H(C,K) - H(K)
    return new VMeasure(
        ofLabels == 0 ? 1 : share((both - ofClusters) / ofLabels),
        ofClusters == 0 ? 1 : share((both - ofLabels) / ofClusters));
  }

  /** The harmonic mean of the two; 0 where both are. */
  public double value() {
    double sum = homogeneity + completeness;
    return sum == 0 ? 0 : 2 * homogeneity * completeness / sum;
  }

  private static double share(double lost) {
    return Math.min(1, Math.max(0, 1 - lost)); // rounding may leave it
  }

  private static double entropy(Map<Long, Integer> sizes, int items) {
    double entropy = 0;
    for (int size : sizes.values()) {
      double p = (double) size / items;
      entropy -= p * Math.log(p);
    }
    return entropy;
  }
}
