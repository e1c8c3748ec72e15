package io.e5stream.eval.task.learn;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * k-means in mini-batches (Sculley, Web-scale k-means clustering, 2010, algorithm 1), seeded on a
 * sample. Batch size, sample size and the end are those of scikit-learn's {@code MiniBatchKMeans}
 * as MTEB calls it; docs/decisions/0009 says what differs and why it is not a library's.
 */
public final class MiniBatchKMeans {

  private static final int BATCH = 500;
  private static final int SEEDING_SAMPLE = 3 * BATCH;
  private static final int MAX_PASSES = 100;

  private final double[][] points;
  private final RandomGenerator random;
  private final double[][] centres;

  /** Points that a centre is the mean of so far, its seed not among them. */
  private final long[] counts;

  private MiniBatchKMeans(double[][] points, int k, RandomGenerator random) {
    this.points = points;
    this.random = random;
    this.centres = seeds(k);
    this.counts = new long[centres.length];
  }

  /**
   * Finds clusters; as many as there are different vectors at most. A cluster can be left empty, so
   * not every number below k need occur.
   *
   * @param vectors {@code [items, dim]}, finite
   * @param k number of clusters, at least 1
   * @param seed equal seeds give equal clusters
   * @return {@code [items]}: the number of each item's cluster, from 0
   */
  public static int[] cluster(float[][] vectors, int k, long seed) {
    double[][] points = Arrays.stream(vectors).map(MiniBatchKMeans::point).toArray(double[][]::new);
    var clustering = new MiniBatchKMeans(points, k, new Well19937c(seed));
    clustering.settle();
    return Arrays.stream(points).mapToInt(point -> clustering.nearest(point).centre()).toArray();
  }

  private double[][] seeds(int k) {
    double[][] sample = sample(k).mapToObj(i -> points[i]).toArray(double[][]::new);
    return GreedySeeding.centres(sample, k, random);
  }

  /** All of the points where they are few. */
  private IntStream sample(int k) {
    boolean all = points.length <= Math.max(SEEDING_SAMPLE, 3 * k);
    return all ? IntStream.range(0, points.length) : draw(Math.max(SEEDING_SAMPLE, 3 * k));
  }

  private IntStream draw(int size) {
    return IntStream.generate(() -> random.nextInt(points.length)).limit(size);
  }

  private void settle() {
    int size = Math.min(BATCH, points.length);
    SmoothedInertia inertia = new SmoothedInertia(2.0 * size / (points.length + 1));
    long most = (long) MAX_PASSES * points.length / size;
    for (long batch = 0; batch < most && inertia.isFalling(); batch++) {
      inertia.add(learn(draw(size).toArray()));
    }
  }

  /**
   * Moves each centre to the mean of what it had and what the batch gives it: Sculley's learning
   * rate of one by its count, for the whole batch at once.
   *
   * @return mean squared distance of the batch's points to their centres, before the move
   */
  private double learn(int[] batch) {
    Nearest[] nearest =
        Arrays.stream(batch).mapToObj(i -> nearest(points[i])).toArray(Nearest[]::new);
    for (int i = 0; i < batch.length; i++) {
      int centre = nearest[i].centre();
      double rate = 1.0 / ++counts[centre];
      double[] point = points[batch[i]];
      for (int d = 0; d < point.length; d++) {
        centres[centre][d] += rate * (point[d] - centres[centre][d]);
      }
    }
    return Arrays.stream(nearest).mapToDouble(Nearest::squaredDistance).average().orElseThrow();
  }

  private Nearest nearest(double[] point) {
    Nearest best = new Nearest(0, Double.POSITIVE_INFINITY);
    for (int centre = 0; centre < centres.length; centre++) {
      double distance = SquaredDistance.between(point, centres[centre], best.squaredDistance());
      if (distance < best.squaredDistance()) {
        best = new Nearest(centre, distance);
      }
    }
    return best;
  }

  private static double[] point(float[] vector) {
    return IntStream.range(0, vector.length).mapToDouble(d -> vector[d]).toArray();
  }

  private record Nearest(int centre, double squaredDistance) {}
}
