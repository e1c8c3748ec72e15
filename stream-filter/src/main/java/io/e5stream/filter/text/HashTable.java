package io.e5stream.filter.text;

import java.util.Arrays;

/** Counts 64-bit hashes; open addressing, cleared without being allocated anew. */
final class HashTable {

  private final long[] keys;
  private final int[] counts;
  private final int mask;

  /** A table for at most this many different hashes. */
  HashTable(int capacity) {
    int size = Integer.highestOneBit(Math.max(4, capacity) * 2 - 1) << 1;
    keys = new long[size];
    counts = new int[size];
    mask = size - 1;
  }

  /** Counts a hash and returns how often it has been seen, this time included. */
  int add(long hash) {
    int slot = (int) hash & mask;
    while (counts[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = hash;
    return ++counts[slot];
  }

  boolean contains(long hash) {
    int slot = (int) hash & mask;
    while (counts[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return counts[slot] != 0;
  }

  void clear() {
    Arrays.fill(counts, 0);
  }
}
