package io.e5stream.eval.task.score;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Precision and recall at each score, of items sorted by score into those that are positive and
 * those that are not. Items of equal score come in together, so that nothing depends on their
 * order.
 *
 * <p>Only positive items are kept: precision is asked for at their scores alone, so a negative item
 * is counted and forgotten. Memory is 12 bytes a positive item, whatever the number of the others.
 *
 * <p>Negative items may be added by several threads; afterwards, one reads.
 */
public final class ScoreCurve {

  /** Different scores of positive items, ascending. */
  private final double[] scores;

  /** How many positive items have each. */
  private final int[] positives;

  /** How many negative items have it, or more, but less than the next. */
  private final AtomicIntegerArray negatives;

  private final int allPositives;

  /**
   * Begins with the positive items.
   *
   * @throws IllegalArgumentException if there is none, or a score is not finite
   */
  public ScoreCurve(double[] positiveScores) {
    if (positiveScores.length == 0) {
      throw new IllegalArgumentException("no positive item");
    }
    double[] sorted = new double[positiveScores.length];
    Arrays.setAll(sorted, i -> checked(positiveScores[i]));
    Arrays.sort(sorted);
    allPositives = sorted.length;
    positives = new int[sorted.length];
    int last = -1;
    for (double score : sorted) {
      if (last < 0 || score != sorted[last]) {
        sorted[++last] = score;
      }
      positives[last]++;
    }
    scores = Arrays.copyOf(sorted, last + 1);
    negatives = new AtomicIntegerArray(scores.length);
  }

  /** Adds a negative item. */
  public void addNegative(double score) {
    int place = Arrays.binarySearch(scores, checked(score));
    int atMost = place >= 0 ? place : -place - 2;
    if (atMost >= 0) {
      negatives.incrementAndGet(atMost);
    }
  }

  /**
   * The sum, over the different scores from the highest down, of the recall gained there times the
   * precision there: average precision without interpolation, as scikit-learn has it. With one
   * score for all items it is the share of the positive ones.
   */
  public double averagePrecision() {
    double sum = 0;
    long found = 0;
    long wrong = 0;
    for (int i = scores.length - 1; i >= 0; i--) {
      found += positives[i];
      wrong += negatives.get(i);
      sum += (double) positives[i] / allPositives * found / (found + wrong);
    }
    return sum;
  }

  /** The highest F1 that a threshold reaches; of several such thresholds the highest. */
  public Threshold bestF1() {
    Threshold best = new Threshold(0, Double.POSITIVE_INFINITY);
    long found = 0;
    long wrong = 0;
    for (int i = scores.length - 1; i >= 0; i--) {
      found += positives[i];
      wrong += negatives.get(i);
      // 2 precision recall / (precision + recall), in counts.
      double f1 = 2.0 * found / (found + wrong + allPositives);
      if (f1 > best.f1()) {
        best = new Threshold(f1, scores[i]);
      }
    }
    return best;
  }

  /** Adding 0 makes -0 equal to 0 for sorting, too. */
  private static double checked(double score) {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("a score that is not finite: " + score);
    }
    return score + 0.0;
  }
}
