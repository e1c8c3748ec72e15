package io.e5stream.embed.export;

import java.util.Random;
import java.util.stream.IntStream;

/** A small encoder with random weights. */
final class RandomWeights {

  static final int HIDDEN = 128;
  static final int INTERMEDIATE = 256;
  static final int HEADS = 4;
  static final int VOCABULARY = 60;
  static final int POSITIONS = 24;

  private final Random random;

  private RandomWeights(long seed) {
    random = new Random(seed);
    System.out.println("seed of the weights: " + seed);
  }

  static EncoderWeights of(long seed) {
    return new RandomWeights(seed).encoder();
  }

  private EncoderWeights encoder() {
    return new EncoderWeights(
        HEADS,
        1e-12f,
        matrix(VOCABULARY, HIDDEN, 1),
        matrix(POSITIONS, HIDDEN, 0.3),
        matrix(2, HIDDEN, 0.3),
        norm(),
        IntStream.range(0, 2).mapToObj(i -> layer()).toList());
  }

  private EncoderLayer layer() {
    return new EncoderLayer(
        linear(HIDDEN, 3 * HIDDEN),
        linear(HIDDEN, HIDDEN),
        norm(),
        linear(HIDDEN, INTERMEDIATE),
        linear(INTERMEDIATE, HIDDEN),
        norm());
  }

  private Linear linear(int in, int out) {
    return new Linear(matrix(in, out, 1 / Math.sqrt(in)), vector(out, 0, 0.1));
  }

  private LayerNorm norm() {
    return new LayerNorm(vector(HIDDEN, 1, 0.2), vector(HIDDEN, 0, 0.2));
  }

  private Matrix matrix(int rows, int columns, double scale) {
    return new Matrix(rows, columns, vector(rows * columns, 0, scale));
  }

  private float[] vector(int length, double mean, double scale) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = (float) (mean + scale * random.nextGaussian());
    }
    return values;
  }
}
