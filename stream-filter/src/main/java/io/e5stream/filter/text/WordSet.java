package io.e5stream.filter.text;

/** The different words of a text, by hash; open addressing. */
final class WordSet {

  private static final long FREE = 0;

  private final long[] keys;
  private final int mask;
  private int size;

  /** The words of a text's tokens. */
  WordSet(Tokens tokens) {
    this(tokens.words());
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        add(tokens.hash(i));
      }
    }
  }

  /** An empty set for at most this many words. */
  WordSet(int capacity) {
    keys = new long[Integer.highestOneBit(Math.max(4, capacity) * 2 - 1) << 1];
    mask = keys.length - 1;
  }

  /** Adds a word; false if it is there. */
  boolean add(long hash) {
    long key = key(hash);
    int slot = slot(key);
    if (keys[slot] == key) {
      return false;
    }
    keys[slot] = key;
    size++;
    return true;
  }

  boolean contains(long hash) {
    long key = key(hash);
    return keys[slot(key)] == key;
  }

  int size() {
    return size;
  }

  private static long key(long hash) {
    return hash == FREE ? 1 : hash;
  }

  private int slot(long key) {
    int slot = (int) key & mask;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
