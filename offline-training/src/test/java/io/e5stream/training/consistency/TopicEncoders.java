package io.e5stream.training.consistency;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.encoder.TextEncoderFactory;
import java.util.List;
import java.util.Random;

/**
 * Encoders for which a text is of the topic that its last word names, with noise of its own: texts
 * of a topic are near each other, some more than others.
 *
 * @param seed other vectors
 */
record TopicEncoders(long seed) implements TextEncoderFactory {

  static final int DIMENSION = 6;
  private static final float NOISE = 0.7f;

  @Override
  public TextEncoder open() {
    return new TextEncoder() {
      @Override
      public float[][] encode(Role role, List<String> texts) {
        return texts.stream().map(text -> vector(role, text)).toArray(float[][]::new);
      }

      @Override
      public int dimension() {
        return DIMENSION;
      }

      @Override
      public String model() {
        return "topics-1";
      }

      @Override
      public void close() {
        // Nothing is open.
      }
    };
  }

  float[] vector(Role role, String text) {
    String topic = text.substring(text.lastIndexOf(' ') + 1);
    float[] vector = gaussian(topic.hashCode());
    float[] noise = gaussian(31L * text.hashCode() + (role == Role.QUERY ? 1 : 2));
    for (int d = 0; d < DIMENSION; d++) {
      vector[d] += NOISE * noise[d];
    }
    return vector;
  }

  private float[] gaussian(long of) {
    Random random = new Random(seed * 1_000_003 + of);
    float[] vector = new float[DIMENSION];
    for (int d = 0; d < DIMENSION; d++) {
      vector[d] = (float) random.nextGaussian();
    }
    return vector;
  }
}
