package io.e5stream.training.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import io.e5stream.embed.encoder.Pooling;
import io.e5stream.embed.encoder.Tokens;
import io.e5stream.training.encoder.Dropout;
import io.e5stream.training.encoder.EncoderShape;
import io.e5stream.training.encoder.Parameter;
import io.e5stream.training.encoder.RandomWeights;
import io.e5stream.training.encoder.TinyShape;
import io.e5stream.training.encoder.TrainableEncoder;
import io.e5stream.training.loss.BatchTexts;
import io.e5stream.training.loss.ContrastiveLoss;
import io.e5stream.training.loss.FalseNegatives;
import io.e5stream.training.loss.InfoNce;
import io.e5stream.training.loss.LossDirection;
import io.e5stream.training.tensor.Torch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GradientCacheTest {

  private static final ContrastiveLoss LOSS =
      new InfoNce(0.05, LossDirection.BOTH, FalseNegatives.COUNT);
  private static final long SEED = 99;

  private NDManager manager;

  @BeforeEach
  void open() {
    manager = Torch.newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private static TokenizedBatch batch(int pairs, int negatives) {
    List<Tokens> texts = TinyShape.texts(pairs * (2 + negatives), 21);
    long[] ids = LongStream.range(0, texts.size()).toArray();
    return new TokenizedBatch(
        texts.subList(0, pairs),
        texts.subList(pairs, 2 * pairs),
        texts.subList(2 * pairs, texts.size()),
        new BatchTexts(
            LongStream.range(0, pairs).toArray(),
            LongStream.range(pairs, 2L * pairs).toArray(),
            java.util.Arrays.copyOfRange(ids, 2 * pairs, ids.length),
            null));
  }

  private List<double[]> gradients(DataType type, EncoderShape shape, int chunk, int negatives) {
    List<double[]> gradients = new ArrayList<>();
    try (TrainableEncoder encoder =
        TrainableEncoder.of(RandomWeights.of(shape, 3), Pooling.MEAN, manager, type)) {
      new GradientCache(encoder, LOSS, Dropout.NONE, chunk)
          .add(batch(24, negatives), SEED, manager);
      for (Parameter parameter : encoder.parameters()) {
        NDArray gradient = parameter.gradient().toType(DataType.FLOAT64, false);
        gradients.add(gradient.toDoubleArray());
      }
    }
    return gradients;
  }

  /** Length of the difference of all gradients, as a share of their length. */
  private static double difference(List<double[]> some, List<double[]> others) {
    double difference = 0;
    double length = 0;
    for (int p = 0; p < some.size(); p++) {
      for (int i = 0; i < some.get(p).length; i++) {
        double gap = some.get(p)[i] - others.get(p)[i];
        difference += gap * gap;
        length += others.get(p)[i] * others.get(p)[i];
      }
    }
    return Math.sqrt(difference / length);
  }

  @Test
  void gradientsEqualTheDirectComputation() {
    for (int negatives : new int[] {0, 2}) {
      List<double[]> direct =
          gradients(DataType.FLOAT64, TinyShape.SHAPE, Integer.MAX_VALUE, negatives);
      for (int chunk : new int[] {1, 40, 300}) {
        List<double[]> cached = gradients(DataType.FLOAT64, TinyShape.SHAPE, chunk, negatives);
        assertThat(difference(cached, direct)).as("chunks of %d", chunk).isLessThan(1e-12);
      }
    }
  }

  /** In the precision that is trained in, and a larger model. */
  @Test
  void inSinglePrecisionTheyDifferByRoundingAlone() {
    EncoderShape shape = new EncoderShape(30, 16, 96, 4, 4, 384, 1e-12f);
    List<double[]> exact = gradients(DataType.FLOAT64, shape, Integer.MAX_VALUE, 0);
    List<double[]> direct = gradients(DataType.FLOAT32, shape, Integer.MAX_VALUE, 0);
    List<double[]> cached = gradients(DataType.FLOAT32, shape, 60, 0);
    double rounding = difference(direct, exact);
    double caching = difference(cached, direct);
    System.out.printf(
        "relative difference: cached to direct %.1e, direct to exact %.1e%n", caching, rounding);
    assertThat(caching).isLessThan(1e-5);
  }

  /** Holds only if the second pass drops what the first one did. */
  @Test
  void withDropoutGradientsAreThoseOfTheLossThatWasSeen() {
    Dropout dropout = new Dropout(0.2f);
    TokenizedBatch batch = batch(6, 0);
    try (TrainableEncoder encoder =
        TrainableEncoder.of(
            RandomWeights.of(TinyShape.SHAPE, 3), Pooling.MEAN, manager, DataType.FLOAT64)) {
      GradientCache cache = new GradientCache(encoder, LOSS, dropout, 40);
      double loss = cache.add(batch, SEED, manager).loss();
      double[][] gradients =
          encoder.parameters().stream()
              .map(parameter -> parameter.gradient().toDoubleArray())
              .toArray(double[][]::new);
      assertThat(cache.add(batch, SEED, manager).loss()).isEqualTo(loss);
      assertThat(cache.add(batch, SEED + 1, manager).loss()).isNotEqualTo(loss);
      for (int p = 0; p < gradients.length; p++) {
        NDArray value = encoder.parameters().get(p).value();
        int index = gradients[p].length / 2;
        double up = lossAt(cache, batch, value, index, 1e-6);
        double down = lossAt(cache, batch, value, index, -1e-6);
        assertThat(gradients[p][index])
            .as(encoder.parameters().get(p).name())
            .isCloseTo((up - down) / 2e-6, within(1e-6 + 1e-4 * Math.abs(gradients[p][index])));
      }
    }
  }

  private double lossAt(
      GradientCache cache, TokenizedBatch batch, NDArray value, int index, double step) {
    double[] numbers = value.toDoubleArray();
    double before = numbers[index];
    numbers[index] = before + step;
    Torch.withoutGradients(() -> set(value, numbers));
    double loss = cache.add(batch, SEED, manager).loss();
    numbers[index] = before;
    Torch.withoutGradients(() -> set(value, numbers));
    return loss;
  }

  private static NDArray set(NDArray value, double[] numbers) {
    value.set(numbers);
    return value;
  }
}
