package io.e5stream.training.encoder;

import io.e5stream.embed.export.EncoderLayer;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.embed.export.LayerNorm;
import io.e5stream.embed.export.Linear;
import io.e5stream.embed.export.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Weights to begin with, as BERT draws them: normal, standard deviation 0.02, cut at two of them;
 * biases 0, norms 1 (Devlin et al., arXiv 1810.04805, and its published code).
 */
public final class RandomWeights {

  private static final double DEVIATION = 0.02;
  private static final double CUT = 2;

  private final Random random;

  private RandomWeights(long seed) {
    random = new Random(seed);
  }

  /** Draws weights; equal seeds draw equal ones. */
  public static EncoderWeights of(EncoderShape shape, long seed) {
    return new RandomWeights(seed).draw(shape);
  }

  private EncoderWeights draw(EncoderShape shape) {
    int hidden = shape.hidden();
    Matrix words = matrix(shape.vocabulary(), hidden);
    Matrix positions = matrix(shape.positions(), hidden);
    List<EncoderLayer> layers = new ArrayList<>();
    for (int i = 0; i < shape.layers(); i++) {
      layers.add(
          new EncoderLayer(
              linear(hidden, 3 * hidden),
              linear(hidden, hidden),
              norm(hidden),
              linear(hidden, shape.intermediate()),
              linear(shape.intermediate(), hidden),
              norm(hidden)));
    }
    return new EncoderWeights(
        shape.heads(), shape.epsilon(), words, positions, null, norm(hidden), layers);
  }

  private Linear linear(int in, int out) {
    return new Linear(matrix(in, out), new float[out]);
  }

  private Matrix matrix(int rows, int columns) {
    float[] values = new float[rows * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (DEVIATION * cutNormal());
    }
    return new Matrix(rows, columns, values);
  }

  private double cutNormal() {
    double value = random.nextGaussian();
    while (Math.abs(value) > CUT) {
      value = random.nextGaussian();
    }
    return value;
  }

  private static LayerNorm norm(int size) {
    float[] gamma = new float[size];
    Arrays.fill(gamma, 1);
    return new LayerNorm(gamma, new float[size]);
  }
}
