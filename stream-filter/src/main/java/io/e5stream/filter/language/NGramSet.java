package io.e5stream.filter.language;

/** The different n-grams of a sample. */
final class NGramSet {

  private final long[] keys;
  private final int mask;
  private int size;

  NGramSet(int capacity) {
    int length = Integer.highestOneBit(Math.max(4, capacity)) << 2;
    keys = new long[length];
    mask = length - 1;
  }

  /** Adds an n-gram, whose key is not 0; false if it is there. */
  boolean add(long key) {
    long hash = key * 0x9e3779b97f4a7c15L;
    int slot = (int) (hash >>> 32) & mask;
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    size++;
    return true;
  }

  int size() {
    return size;
  }
}
