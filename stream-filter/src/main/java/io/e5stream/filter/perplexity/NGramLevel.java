package io.e5stream.filter.perplexity;

import java.util.Arrays;

/**
 * The n-grams of one order while a model is estimated. An n-gram is its prefix (an n-gram of the
 * order below) and its last word; so is it found, exactly, without its words being kept. About 36
 * bytes each.
 */
final class NGramLevel {

  private static final int FREE = -1;

  private int size;
  private int[] slots = newSlots(1 << 10);
  private int[] prefixes = new int[1 << 9];
  private int[] words = new int[1 << 9];
  private int[] suffixes = new int[1 << 9];
  private int[] counts = new int[1 << 9];

  private static int[] newSlots(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, FREE);
    return slots;
  }

  /** Counts an n-gram and returns its index. */
  int count(int prefix, int word, int suffix) {
    int slot = slot(prefix, word);
    int index = slots[slot];
    if (index == FREE) {
      index = add(prefix, word, suffix);
      slots[slot] = index;
      if (size * 3L > slots.length * 2L) {
        rehash();
      }
    }
    counts[index]++;
    return index;
  }

  private int add(int prefix, int word, int suffix) {
    if (size == words.length) {
      int capacity = Math.addExact(size, size >> 1);
      prefixes = Arrays.copyOf(prefixes, capacity);
      words = Arrays.copyOf(words, capacity);
      suffixes = Arrays.copyOf(suffixes, capacity);
      counts = Arrays.copyOf(counts, capacity);
    }
    prefixes[size] = prefix;
    words[size] = word;
    suffixes[size] = suffix;
    return size++;
  }

  private int slot(int prefix, int word) {
    long hash = ((long) prefix << 32 | word) * 0x9e3779b97f4a7c15L;
    int mask = slots.length - 1;
    int slot = (int) (hash >>> 32) & mask;
    while (slots[slot] != FREE && (prefixes[slots[slot]] != prefix || words[slots[slot]] != word)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void rehash() {
    slots = newSlots(Math.multiplyExact(slots.length, 2));
    for (int i = 0; i < size; i++) {
      slots[slot(prefixes[i], words[i])] = i;
    }
  }

  int size() {
    return size;
  }

  /** Index, one order below, of all words but the last. */
  int prefix(int ngram) {
    return prefixes[ngram];
  }

  int word(int ngram) {
    return words[ngram];
  }

  /** Index, one order below, of all words but the first. */
  int suffix(int ngram) {
    return suffixes[ngram];
  }

  /** How often it occurs. */
  int count(int ngram) {
    return counts[ngram];
  }
}
