package io.e5stream.filter.text;

import java.util.Arrays;

/** Counts 64-bit hashes; open addressing, cleared without being allocated anew. */
final class HashTable {

  private final long[] keys;
  private final int[] counts;
  private int mask;

  /** A table for at most this many different hashes. */
  HashTable(int capacity) {
    int size = size(capacity);
    keys = new long[size];
    counts = new int[size];
    mask = size - 1;
  }

  private static int size(int capacity) {
    return Integer.highestOneBit(Math.max(4, capacity) * 2 - 1) << 1;
  }

  /** Counts a hash and returns how often it has been seen, this time included. */
  int add(long hash) {
    int slot = slot(hash);
    keys[slot] = hash;
    return ++counts[slot];
  }

  /** Counts a hash and returns where: {@link #count} tells how often it has been seen. */
  int addAt(long hash) {
    int slot = slot(hash);
    keys[slot] = hash;
    counts[slot]++;
    return slot;
  }

  /** How often the hash in this slot has been seen. */
  int count(int slot) {
    return counts[slot];
  }

  private int slot(long hash) {
    int slot = (int) hash & mask;
    while (counts[slot] != 0 && keys[slot] != hash) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Forgets all, for at most as many different hashes as the table was made for. */
  void clear(int capacity) {
    int size = Math.min(size(capacity), keys.length);
    mask = size - 1;
    Arrays.fill(counts, 0, size, 0);
  }
}
