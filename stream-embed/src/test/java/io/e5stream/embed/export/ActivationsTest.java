package io.e5stream.embed.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationsTest {

  private static final int KEPT = Activations.MOST_ROWS;

  @Test
  void rangesAreThoseOfEachChannelOverAllTexts() {
    Activations activations = new Activations(2);
    activations.add(new float[] {1, -7, 3, 2});
    activations.add(new float[] {2, 5});

    assertThat(activations.channels()).isEqualTo(2);
    assertThat(activations.smallest(0)).isEqualTo(1);
    assertThat(activations.largest(0)).isEqualTo(3);
    assertThat(activations.magnitude(0)).isEqualTo(3);
    assertThat(activations.smallest(1)).isEqualTo(-7);
    assertThat(activations.largest(1)).isEqualTo(5);
    assertThat(activations.magnitude(1)).isEqualTo(7);
  }

  @Test
  void fewVectorsAreAllKept() {
    Activations activations = new Activations(2);
    activations.add(new float[] {1, 2, 3, 4});
    activations.add(new float[] {5, 6});

    assertThat(activations.rows())
        .containsExactly(new float[] {1, 2}, new float[] {3, 4}, new float[] {5, 6});
  }

  @Test
  void ofManyVectorsAnEvenPartIsKept() {
    Activations activations = new Activations(1);
    for (int seen = 1; seen <= 20_000; seen++) {
      activations.add(new float[] {seen - 1});
      List<float[]> rows = activations.rows();
      assertThat(rows.size()).as("after %d", seen).isBetween(Math.min(seen, KEPT), 2 * KEPT);
      if (seen % 997 == 0) {
        float step = rows.get(1)[0] - rows.get(0)[0];
        for (int i = 0; i < rows.size(); i++) {
          assertThat(rows.get(i)[0]).as("row %d after %d", i, seen).isEqualTo(i * step);
        }
        assertThat(rows.size() * step)
            .as("nothing left out at the end")
            .isBetween((float) seen, seen + step);
      }
    }
  }

  @Test
  void vectorsAreCountedAcrossTexts() {
    Activations oneByOne = new Activations(1);
    Activations atOnce = new Activations(1);
    float[] values = new float[1_000];
    for (int i = 0; i < values.length; i++) {
      values[i] = i;
      oneByOne.add(new float[] {i});
    }
    atOnce.add(values);

    assertThat(atOnce.rows()).containsExactlyElementsOf(oneByOne.rows());
  }
}
