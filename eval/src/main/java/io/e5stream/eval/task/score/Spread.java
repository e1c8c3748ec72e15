package io.e5stream.eval.task.score;

import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Mean and spread of repeated measurements.
 *
 * @param mean their mean
 * @param deviation standard deviation of one of them, n - 1 in the divisor; 0 where there is one
 */
public record Spread(double mean, double deviation) {

  /** Throws IllegalArgumentException when there is no value. */
  public static Spread of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no values");
    }
    SummaryStatistics statistics = new SummaryStatistics();
    for (double value : values) {
      statistics.addValue(value);
    }
    return new Spread(statistics.getMean(), statistics.getStandardDeviation());
  }
}
