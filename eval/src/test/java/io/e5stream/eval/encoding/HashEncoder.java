package io.e5stream.eval.encoding;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Stands in for a model: a word is a random direction drawn from its hash, a text the normalised
 * sum of its words. Remembers what it was asked.
 */
public final class HashEncoder implements TextEncoder {

  private static final int DIMENSION = 37; // no multiple of anything the product could hide behind

  public final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  public final List<Integer> callSizes = Collections.synchronizedList(new ArrayList<>());

  /** Thrown by the next call, when set. */
  public volatile RuntimeException failure;

  private final float drift;

  public HashEncoder() {
    this(0);
  }

  /** As after a change of the encoder: adds the drift to each vector's first component. */
  HashEncoder(float drift) {
    this.drift = drift;
  }

  @Override
  public float[][] encode(Role role, List<String> texts) {
    if (failure != null) {
      throw failure;
    }
    callSizes.add(texts.size());
    texts.forEach(text -> asked.add(role + ":" + text));
    float[][] vectors = texts.stream().map(HashEncoder::vector).toArray(float[][]::new);
    for (float[] vector : vectors) {
      vector[0] += drift;
    }
    return vectors;
  }

  public static float[] vector(String text) {
    float[] sum = new float[DIMENSION];
    for (String word : text.split(" ", -1)) {
      Random random = new Random(word.hashCode());
      for (int d = 0; d < DIMENSION; d++) {
        sum[d] += (float) random.nextGaussian();
      }
    }
    double norm = 0;
    for (float value : sum) {
      norm += value * value;
    }
    for (int d = 0; d < DIMENSION; d++) {
      sum[d] /= (float) Math.sqrt(norm);
    }
    return sum;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String model() {
    return "hash-1";
  }

  @Override
  public void close() {}
}
