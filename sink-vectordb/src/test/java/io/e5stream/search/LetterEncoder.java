package io.e5stream.search;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import java.util.ArrayList;
import java.util.List;

/** Counts letters: texts with the same letters are near each other. */
final class LetterEncoder implements TextEncoder {

  static final int DIMENSION = 26;

  final List<Role> roles = new ArrayList<>();
  boolean closed;
  private final String model;

  LetterEncoder(String model) {
    this.model = model;
  }

  @Override
  public float[][] encode(Role role, List<String> texts) {
    roles.add(role);
    return texts.stream().map(LetterEncoder::count).toArray(float[][]::new);
  }

  private static float[] count(String text) {
    float[] counts = new float[DIMENSION];
    text.chars().filter(c -> c >= 'a' && c <= 'z').forEach(c -> counts[c - 'a']++);
    double norm = 0;
    for (float count : counts) {
      norm += count * count;
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] /= (float) Math.sqrt(norm);
    }
    return counts;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public String model() {
    return model;
  }

  @Override
  public void close() {
    closed = true;
  }
}
