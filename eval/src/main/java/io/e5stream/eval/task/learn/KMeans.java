package io.e5stream.eval.task.learn;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.ml.clustering.CentroidCluster;
import org.apache.commons.math3.ml.clustering.Clusterable;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;

/**
 * k-means with k-means++ seeding (Arthur and Vassilvitskii, 2007), Lloyd's iterations over all
 * points until no point changes its cluster. Not in mini-batches: docs/decisions/0009 says why.
 */
public final class KMeans {

  private static final int MAX_ITERATIONS = 300;

  private KMeans() {}

  private record Point(int item, double[] point) implements Clusterable {
    @Override
    public double[] getPoint() {
      return point;
    }
  }

  /**
   * Finds clusters; as many as there are different vectors, where these are fewer than k.
   *
   * @param vectors {@code [items, dim]}, finite
   * @param k number of clusters, at least 1
   * @param seed equal seeds give equal clusters
   * @return {@code [items]}: the number of each item's cluster, from 0
   */
  public static int[] cluster(float[][] vectors, int k, long seed) {
    List<Point> points =
        IntStream.range(0, vectors.length).mapToObj(i -> point(i, vectors)).toList();
    long different = Arrays.stream(vectors).map(FloatBuffer::wrap).distinct().limit(k).count();
    List<CentroidCluster<Point>> clusters =
        new KMeansPlusPlusClusterer<Point>(
                (int) different, MAX_ITERATIONS, new EuclideanDistance(), new Well19937c(seed))
            .cluster(points);
    int[] assignment = new int[vectors.length];
    for (int cluster = 0; cluster < clusters.size(); cluster++) {
      for (Point point : clusters.get(cluster).getPoints()) {
        assignment[point.item()] = cluster;
      }
    }
    return assignment;
  }

  private static Point point(int item, float[][] vectors) {
    double[] point = new double[vectors[item].length];
    Arrays.setAll(point, d -> vectors[item][d]);
    return new Point(item, point);
  }
}
