package io.e5stream.training.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import io.e5stream.training.tensor.Torch;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DistillationTest {

  private NDManager manager;

  @BeforeEach
  void open() {
    manager = Torch.newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void lossIsTheOneWorkedOutByHand() {
    // cosines 1 and 0 at temperature 0.5: logits 2, 0; the teacher's logits 1, 1: shares 0.5, 0.5.
    BatchEmbeddings embeddings =
        new BatchEmbeddings(
            manager.create(new double[] {1, 0}, new Shape(1, 2)),
            manager.create(new double[] {1, 0}, new Shape(1, 2)),
            manager.create(new double[] {0, 1}, new Shape(1, 2)));
    BatchTexts texts =
        new BatchTexts(new long[] {1}, new long[] {2}, new long[] {3}, new float[][] {{1, 1}});
    double own = Math.exp(2) / (Math.exp(2) + 1);
    double expected = 0.5 * Math.log(0.5 / own) + 0.5 * Math.log(0.5 / (1 - own));
    LossValue value = new Distillation(0.5).of(embeddings, texts, manager);
    assertThat(value.loss()).isCloseTo(expected, within(1e-9));
    assertThat(value.accuracy()).isEqualTo(1);
  }

  @Test
  void gradientsAreThoseOfFiniteDifferencesAlsoBesideInfoNce() {
    Random random = new Random(8);
    double[][] sides = {
      random.doubles(3 * 4, -1, 1).toArray(),
      random.doubles(3 * 4, -1, 1).toArray(),
      random.doubles(6 * 4, -1, 1).toArray()
    };
    float[][] teacher = {{3, 1, 0}, {0.5f, 2, -1}, {0, 0, 0}};
    BatchTexts texts =
        new BatchTexts(
            new long[] {1, 2, 3}, new long[] {4, 5, 6}, new long[] {7, 8, 9, 10, 11, 12}, teacher);
    ContrastiveLoss loss =
        new WeightedSum(
            new Distillation(0.2),
            new InfoNce(0.2, LossDirection.QUERY, FalseNegatives.COUNT),
            0.2);
    BatchEmbeddings gradients = loss.of(batch(sides), texts, manager).gradients();
    NDArray[] all = {gradients.queries(), gradients.passages(), gradients.negatives()};
    for (int side = 0; side < sides.length; side++) {
      double[] gradient = all[side].toDoubleArray();
      for (int i = 0; i < gradient.length; i++) {
        double before = sides[side][i];
        sides[side][i] = before + 1e-6;
        double up = loss.of(batch(sides), texts, manager).loss();
        sides[side][i] = before - 1e-6;
        double down = loss.of(batch(sides), texts, manager).loss();
        sides[side][i] = before;
        assertThat(gradient[i]).as("%d, %d", side, i).isCloseTo((up - down) / 2e-6, within(1e-7));
      }
    }
  }

  private BatchEmbeddings batch(double[][] sides) {
    return new BatchEmbeddings(
        manager.create(sides[0], new Shape(3, 4)),
        manager.create(sides[1], new Shape(3, 4)),
        manager.create(sides[2], new Shape(6, 4)));
  }

  @Test
  void needsTeacherAndNegatives() {
    BatchEmbeddings embeddings =
        new BatchEmbeddings(
            manager.create(new double[] {1, 0}, new Shape(1, 2)),
            manager.create(new double[] {1, 0}, new Shape(1, 2)),
            null);
    BatchTexts texts = new BatchTexts(new long[] {1}, new long[] {2}, new long[0], null);
    assertThatThrownBy(() -> new Distillation(1).of(embeddings, texts, manager))
        .hasMessageContaining("teacher scores");
  }
}
