package io.e5stream.embed.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a linear layer read on sample texts: the range of each channel, and some of the vectors. Not
 * thread-safe.
 */
final class Activations {

  /** Enough to tell quantisations apart; each costs a product with the weight. */
  static final int MOST_ROWS = 96;

  private final float[] smallest;
  private final float[] largest;
  private final List<float[]> rows = new ArrayList<>();
  private long seen;
  private int halvings;

  Activations(int channels) {
    smallest = new float[channels];
    largest = new float[channels];
    Arrays.fill(smallest, Float.POSITIVE_INFINITY);
    Arrays.fill(largest, Float.NEGATIVE_INFINITY);
  }

  /**
   * Adds what the layer read of one text.
   *
   * @param values {@code [tokens * channels]}
   */
  void add(float[] values) {
    int channels = smallest.length;
    for (int i = 0; i < values.length; i++) {
      int channel = i % channels;
      smallest[channel] = Math.min(smallest[channel], values[i]);
      largest[channel] = Math.max(largest[channel], values[i]);
    }
    for (int from = 0; from < values.length; from += channels) {
      keep(values, from);
    }
  }

  /** Keeps vectors evenly: when there are too many, every other one goes and fewer come. */
  private void keep(float[] values, int from) {
    if (seen++ % stride() != 0) {
      return;
    }
    rows.add(Arrays.copyOfRange(values, from, from + smallest.length));
    if (rows.size() == 2 * MOST_ROWS) {
      for (int i = 0; i < MOST_ROWS; i++) {
        rows.set(i, rows.get(2 * i));
      }
      rows.subList(MOST_ROWS, rows.size()).clear();
      halvings++;
    }
  }

  private long stride() {
    return 1L << halvings;
  }

  int channels() {
    return smallest.length;
  }

  /** Smallest value of a channel. */
  float smallest(int channel) {
    return smallest[channel];
  }

  /** Largest value of a channel. */
  float largest(int channel) {
    return largest[channel];
  }

  /** Largest absolute value of a channel. */
  float magnitude(int channel) {
    return Math.max(Math.abs(smallest[channel]), Math.abs(largest[channel]));
  }

  /** Some vectors, {@code [channels]} each, from all texts. */
  List<float[]> rows() {
    return List.copyOf(rows);
  }
}
