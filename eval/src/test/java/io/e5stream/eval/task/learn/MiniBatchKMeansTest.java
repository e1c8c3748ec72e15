package io.e5stream.eval.task.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.ml.clustering.DoublePoint;
import org.apache.commons.math3.ml.clustering.KMeansPlusPlusClusterer;
import org.apache.commons.math3.ml.distance.EuclideanDistance;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class MiniBatchKMeansTest {

  private static float[][] blobs(long seed) {
    Random random = new Random(seed);
    float[][] points = new float[300][];
    for (int i = 0; i < points.length; i++) {
      float centre = 100 * (i % 3);
      points[i] =
          new float[] {
            centre + (float) random.nextGaussian(), -centre + (float) random.nextGaussian()
          };
    }
    return points;
  }

  @Test
  void findsWhatLiesTogetherWhateverTheSeed() {
    float[][] points = blobs(1);
    for (long seed = 0; seed < 20; seed++) {
      int[] clusters = MiniBatchKMeans.cluster(points, 3, seed);
      assertThat(Arrays.stream(clusters).distinct().count()).isEqualTo(3);
      for (int i = 3; i < clusters.length; i++) {
        assertThat(clusters[i]).as("seed %d, point %d", seed, i).isEqualTo(clusters[i - 3]);
      }
    }
  }

  @Test
  void theSeedDecides() {
    float[][] points = blobs(2);
    assertThat(MiniBatchKMeans.cluster(points, 9, 4))
        .isEqualTo(MiniBatchKMeans.cluster(points, 9, 4));
    assertThat(MiniBatchKMeans.cluster(points, 9, 4))
        .isNotEqualTo(MiniBatchKMeans.cluster(points, 9, 5));
  }

  /** So many points that seeds come from a sample and a pass takes several batches. */
  @Test
  void comesNearToWhatLloydFinds() {
    Random random = new Random(3);
    float[][] points = new float[4000][];
    for (int i = 0; i < points.length; i++) {
      points[i] = new float[] {(float) random.nextGaussian(), (float) random.nextGaussian()};
    }
    double lloyd = squaredDistances(lloyd(points, 8), points);
    double batches = squaredDistances(MiniBatchKMeans.cluster(points, 8, 1), points);
    assertThat(batches / lloyd).isBetween(0.95, 1.1);
  }

  private static int[] lloyd(float[][] points, int k) {
    var wrapped =
        Arrays.stream(points).map(p -> new DoublePoint(new double[] {p[0], p[1]})).toList();
    var centres =
        new KMeansPlusPlusClusterer<DoublePoint>(k, 300, new EuclideanDistance(), new Well19937c(1))
            .cluster(wrapped);
    int[] assignment = new int[points.length];
    for (int i = 0; i < points.length; i++) {
      for (int c = 0; c < centres.size(); c++) {
        if (centres.get(c).getPoints().contains(wrapped.get(i))) {
          assignment[i] = c;
        }
      }
    }
    return assignment;
  }

  /** Of all points to the mean of their cluster. */
  private static double squaredDistances(int[] clusters, float[][] points) {
    double sum = 0;
    for (int cluster : Arrays.stream(clusters).distinct().toArray()) {
      for (int d = 0; d < 2; d++) {
        SummaryStatistics values = new SummaryStatistics();
        for (int i = 0; i < points.length; i++) {
          if (clusters[i] == cluster) {
            values.addValue(points[i][d]);
          }
        }
        sum += values.getSecondMoment();
      }
    }
    return sum;
  }

  @Test
  void equalPointsAreOneCluster() {
    float[][] points = {{1, 0}, {1, 0}, {1, 0}, {0, 1}, {0, 1}};
    int[] clusters = MiniBatchKMeans.cluster(points, 4, 1);
    assertThat(clusters[0]).isEqualTo(clusters[1]).isEqualTo(clusters[2]);
    assertThat(clusters[3]).isEqualTo(clusters[4]).isNotEqualTo(clusters[0]);
    assertThat(MiniBatchKMeans.cluster(new float[][] {{2}, {2}, {2}}, 2, 1))
        .containsExactly(0, 0, 0);
  }
}
