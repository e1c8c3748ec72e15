package io.e5stream.training.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import io.e5stream.embed.encoder.Pooling;
import io.e5stream.embed.encoder.Tokens;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.training.tensor.Torch;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainableEncoderTest {

  private NDManager manager;

  @BeforeEach
  void open() {
    manager = Torch.newManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  private TrainableEncoder encoder(Pooling pooling, DataType type) {
    return TrainableEncoder.of(RandomWeights.of(TinyShape.SHAPE, 3), pooling, manager, type);
  }

  @ParameterizedTest
  @EnumSource(Pooling.class)
  void aTextsVectorDoesNotDependOnItsBatch(Pooling pooling) {
    List<Tokens> texts = TinyShape.texts(6, 5);
    try (TrainableEncoder encoder = encoder(pooling, DataType.FLOAT64)) {
      double[] together =
          encoder.forward(new TokenBatch(texts), Dropout.NONE, manager).toDoubleArray();
      for (int i = 0; i < texts.size(); i++) {
        double[] alone =
            encoder
                .forward(new TokenBatch(List.of(texts.get(i))), Dropout.NONE, manager)
                .toDoubleArray();
        for (int d = 0; d < alone.length; d++) {
          assertThat(together[i * alone.length + d]).isCloseTo(alone[d], within(1e-12));
        }
      }
    }
  }

  /** The derivative of a random projection, by every parameter's first and last number. */
  @Test
  void gradientsAreThoseOfFiniteDifferences() {
    TokenBatch batch = new TokenBatch(TinyShape.texts(5, 7));
    try (TrainableEncoder encoder = encoder(Pooling.MEAN, DataType.FLOAT64)) {
      NDArray projection = projection(5, TinyShape.SHAPE.hidden());
      try (GradientCollector collector = Torch.engine().newGradientCollector()) {
        collector.backward(encoder.forward(batch, Dropout.NONE, manager).mul(projection).sum());
      }
      double step = 1e-6;
      for (Parameter parameter : encoder.parameters()) {
        double[] gradient = parameter.gradient().toDoubleArray();
        for (int index : new int[] {0, gradient.length / 2, gradient.length - 1}) {
          double up = moved(encoder, parameter, index, step, batch, projection);
          double down = moved(encoder, parameter, index, -step, batch, projection);
          assertThat(gradient[index])
              .as(parameter.name() + "[" + index + "]")
              .isCloseTo((up - down) / (2 * step), within(1e-6 + 1e-5 * Math.abs(gradient[index])));
        }
      }
    }
  }

  private double moved(
      TrainableEncoder encoder,
      Parameter parameter,
      int index,
      double step,
      TokenBatch batch,
      NDArray projection) {
    return Torch.withoutGradients(
        () -> {
          double[] values = parameter.value().toDoubleArray();
          double before = values[index];
          values[index] = before + step;
          parameter.value().set(values);
          double result =
              encoder.forward(batch, Dropout.NONE, manager).mul(projection).sum().getDouble();
          values[index] = before;
          parameter.value().set(values);
          return result;
        });
  }

  private NDArray projection(int rows, int columns) {
    double[] numbers = new java.util.Random(1).doubles((long) rows * columns, -1, 1).toArray();
    return manager.create(numbers, new ai.djl.ndarray.types.Shape(rows, columns));
  }

  @Test
  void weightsComeOutAsTheyWentIn() {
    EncoderWeights weights = RandomWeights.of(TinyShape.SHAPE, 11);
    try (TrainableEncoder encoder = TrainableEncoder.of(weights, Pooling.MEAN, manager)) {
      EncoderWeights back = encoder.weights();
      assertThat(back.words().values()).isEqualTo(weights.words().values());
      assertThat(back.layers().get(1).attention().weight().values())
          .isEqualTo(weights.layers().get(1).attention().weight().values());
      assertThat(back.layers().get(0).output().weight().values())
          .isEqualTo(weights.layers().get(0).output().weight().values());
    }
  }

  @Test
  void onlyWeightsDecay() {
    try (TrainableEncoder encoder = encoder(Pooling.MEAN, DataType.FLOAT32)) {
      assertThat(encoder.parameters())
          .allSatisfy(
              parameter ->
                  assertThat(parameter.decays())
                      .as(parameter.name())
                      .isEqualTo(parameter.value().getShape().dimension() == 2));
      assertThat(encoder.parameters().stream().mapToLong(p -> p.value().size()).sum())
          .isEqualTo(encoder.shape().parameters());
    }
  }

  @Test
  void dropoutIsReplayedByItsSeed() {
    TokenBatch batch = new TokenBatch(TinyShape.texts(4, 2));
    Dropout dropout = new Dropout(0.3f);
    try (TrainableEncoder encoder = encoder(Pooling.MEAN, DataType.FLOAT32)) {
      Torch.seed(42);
      float[] first = encoder.forward(batch, dropout, manager).toFloatArray();
      float[] other = encoder.forward(batch, dropout, manager).toFloatArray();
      Torch.seed(42);
      float[] again = encoder.forward(batch, dropout, manager).toFloatArray();
      assertThat(again).isEqualTo(first);
      assertThat(other).isNotEqualTo(first);
    }
  }
}
