package io.e5stream.filter.perplexity;

/**
 * The n-grams of one order by 64-bit hash, with logarithm of probability and back-off weight; open
 * addressing in plain arrays, 16 bytes a slot. At 10^8 n-grams the chance that two share a hash is
 * below 10^-3.
 */
final class NGramTable {

  static final int ABSENT = -1;

  private final long[] keys;
  private final float[] probabilities;
  private final float[] backOffs;
  private final int mask;

  /** A table for at most this many n-grams. */
  NGramTable(long capacity) {
    long size = Long.highestOneBit(Math.max(4, capacity)) << 1;
    if (size < capacity * 4 / 3) {
      size <<= 1;
    }
    if (size > 1 << 30) {
      throw new IllegalArgumentException(
          "%,d n-grams of one order do not fit; at most %,d do".formatted(capacity, 3L << 28));
    }
    keys = new long[(int) size];
    probabilities = new float[(int) size];
    backOffs = new float[(int) size];
    mask = (int) size - 1;
  }

  private static long key(long hash) {
    return hash == 0 ? 1 : hash;
  }

  void put(long hash, float probability, float backOff) {
    long key = key(hash);
    int slot = (int) key & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    probabilities[slot] = probability;
    backOffs[slot] = backOff;
  }

  /** Where an n-gram is; {@link #ABSENT} if it is not here. */
  int find(long hash) {
    long key = key(hash);
    int slot = (int) key & mask;
    while (keys[slot] != key) {
      if (keys[slot] == 0) {
        return ABSENT;
      }
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Logarithm to base 10. */
  float probability(int slot) {
    return probabilities[slot];
  }

  /** Logarithm to base 10. */
  float backOff(int slot) {
    return backOffs[slot];
  }
}
