package io.e5stream.eval.task.learn;

import org.apache.commons.math3.random.MersenneTwister;

/**
 * The legacy generator of NumPy ({@code numpy.random.RandomState}): its shuffles, number by number.
 * Needed to repeat draws that Python programs made. Not safe for several threads.
 */
final class NumpyRandom {

  /** MT19937; seeded with one int as NumPy seeds it ({@code init_genrand}). */
  private final MersenneTwister twister;

  /**
   * As {@code RandomState(seed)}.
   *
   * @param seed 0 to 2^31 - 1; NumPy also takes larger ones, which the generator used here seeds
   *     otherwise
   * @throws IllegalArgumentException for other seeds
   */
  NumpyRandom(long seed) {
    if (seed < 0 || seed > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "the seed must be 0 to %d but is %d".formatted(Integer.MAX_VALUE, seed));
    }
    twister = new MersenneTwister((int) seed);
  }

  /** As {@code shuffle(values)}: Fisher and Yates, from the last place down. */
  void shuffle(int[] values) {
    for (int last = values.length - 1; last > 0; last--) {
      int place = upTo(last);
      int value = values[last];
      values[last] = values[place];
      values[place] = value;
    }
  }

  /** 0 to the limit, inclusive: takes as many bits as the limit has until they are within it. */
  private int upTo(int limit) {
    int mask = -1 >>> Integer.numberOfLeadingZeros(limit);
    int value;
    do {
      value = twister.nextInt() & mask;
    } while (value > limit);
    return value;
  }
}
