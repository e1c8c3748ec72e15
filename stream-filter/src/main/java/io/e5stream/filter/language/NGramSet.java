package io.e5stream.filter.language;

/** The different n-grams of a sample. */
final class NGramSet {

  private long[] keys = new long[1024];
  private int mask = keys.length - 1;
  private int size;

  /** Adds an n-gram, whose key is not 0; false if it is there. */
  boolean add(long key) {
    int slot = slot(key);
    if (keys[slot] == key) {
      return false;
    }
    keys[slot] = key;
    size++;
    if (size * 2 > keys.length) {
      grow();
    }
    return true;
  }

  private int slot(long key) {
    int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    long[] all = keys;
    keys = new long[all.length * 2];
    mask = keys.length - 1;
    for (long key : all) {
      if (key != 0) {
        keys[slot(key)] = key;
      }
    }
  }

  int size() {
    return size;
  }
}
