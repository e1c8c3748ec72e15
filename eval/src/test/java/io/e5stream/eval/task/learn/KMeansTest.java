package io.e5stream.eval.task.learn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KMeansTest {

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
      int[] clusters = KMeans.cluster(points, 3, seed);
      assertThat(Arrays.stream(clusters).distinct().count()).isEqualTo(3);
      for (int i = 3; i < clusters.length; i++) {
        assertThat(clusters[i]).as("seed %d, point %d", seed, i).isEqualTo(clusters[i - 3]);
      }
    }
  }

  @Test
  void theSeedDecides() {
    float[][] points = blobs(2);
    assertThat(KMeans.cluster(points, 9, 4)).isEqualTo(KMeans.cluster(points, 9, 4));
    assertThat(KMeans.cluster(points, 9, 4)).isNotEqualTo(KMeans.cluster(points, 9, 5));
  }

  @Test
  void equalPointsAreOneCluster() {
    float[][] points = {{1, 0}, {1, 0}, {1, 0}, {0, 1}, {0, 1}};
    int[] clusters = KMeans.cluster(points, 4, 1);
    assertThat(clusters[0]).isEqualTo(clusters[1]).isEqualTo(clusters[2]);
    assertThat(clusters[3]).isEqualTo(clusters[4]).isNotEqualTo(clusters[0]);
    assertThat(KMeans.cluster(new float[][] {{2}, {2}, {2}}, 2, 1)).containsExactly(0, 0, 0);
  }
}
