package io.e5stream.eval.task.learn;

import java.util.Arrays;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * First centres by greedy k-means++ (Arthur and Vassilvitskii, 2007, section 5): points are drawn
 * with a chance that grows with the squared distance to the centres so far, several for each
 * centre, and the one is taken that leaves the smallest sum of squared distances. 2 + ln k draws a
 * centre, as scikit-learn has it.
 */
final class GreedySeeding {

  private final double[][] points;
  private final RandomGenerator random;

  /** Squared, of each point to its nearest centre so far. */
  private double[] distances;

  private GreedySeeding(double[][] points, RandomGenerator random) {
    this.points = points;
    this.random = random;
    this.distances = new double[points.length];
    Arrays.fill(distances, Double.MAX_VALUE);
  }

  /**
   * Chooses centres.
   *
   * @param points {@code [points, dim]}
   * @param k at least 1
   * @return {@code [k, dim]}, copies; fewer where the points are of fewer kinds
   */
  static double[][] centres(double[][] points, int k, RandomGenerator random) {
    GreedySeeding seeding = new GreedySeeding(points, random);
    double[][] centres = new double[k][];
    centres[0] = points[random.nextInt(points.length)].clone();
    seeding.distances = seeding.with(centres[0]);
    int draws = 2 + (int) Math.log(k);
    for (int centre = 1; centre < k; centre++) {
      if (sum(seeding.distances) == 0) {
        return Arrays.copyOf(centres, centre);
      }
      centres[centre] = seeding.best(draws).clone();
    }
    return centres;
  }

  private double[] best(int draws) {
    double[] best = null;
    double[] lowest = null;
    for (int draw = 0; draw < draws; draw++) {
      double[] candidate = draw();
      double[] left = with(candidate);
      if (lowest == null || sum(left) < sum(lowest)) {
        best = candidate;
        lowest = left;
      }
    }
    distances = lowest;
    return best;
  }

  private double[] draw() {
    double place = random.nextDouble() * sum(distances);
    int last = 0;
    for (int i = 0; i < points.length; i++) {
      if (distances[i] > 0) {
        last = i;
        place -= distances[i];
        if (place < 0) {
          return points[i];
        }
      }
    }
    return points[last];
  }

  /** The distances with one centre more. */
  private double[] with(double[] centre) {
    double[] nearest = new double[points.length];
    Arrays.setAll(nearest, i -> SquaredDistance.between(points[i], centre, distances[i]));
    return nearest;
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }
}
