package io.e5stream.filter.text;

import java.util.Arrays;

/**
 * How much of a text is said more than once, by sequences of n tokens (Rae et al. 2021, "Scaling
 * Language Models: Methods, Analysis and Insights from Training Gopher", table A1). Tokens are
 * compared in lower case. Used by one thread.
 *
 * <p>What is said once need not be looked at again: an n-gram can occur twice only if both (n -
 * 1)-grams in it do. So each order starts from the places that the one below has left.
 */
public final class Repetition {

  private static final int LOWEST = 2;
  private static final int LARGEST = 10;

  private final Tokens tokens;
  private final int characters;
  private final HashTable table;

  // Where n-grams of this order start that occur more than once, ascending, and their hashes. Of
  // order 1 there are all tokens.
  private int order;
  private int size;
  private final int[] places;
  private final long[] hashes;
  private final int[] slots;
  private final double[] top = new double[LARGEST + 1];
  private final double[] duplicates = new double[LARGEST + 1];

  Repetition(Tokens tokens, int characters) {
    this.tokens = tokens;
    this.characters = characters;
    table = new HashTable(tokens.size());
    places = new int[tokens.size()];
    hashes = new long[tokens.size()];
    slots = new int[tokens.size()];
    Arrays.fill(duplicates, -1);
    start();
  }

  /**
   * Characters of the most frequent n-gram in all its places, spaces inside it included, as a share
   * of the text; 0 when no n-gram occurs twice, NaN for an empty text.
   *
   * @param n from 2 to 10
   */
  public double topShare(int n) {
    reach(n);
    return characters == 0 ? Double.NaN : top[n];
  }

  /**
   * Characters in n-grams that are equal to an earlier one, none counted twice, as a share of the
   * text; NaN for an empty text.
   *
   * @param n from 2 to 10
   */
  public double duplicateShare(int n) {
    if (characters == 0) {
      return Double.NaN;
    }
    if (duplicates[n] < 0) {
      duplicates[n] = measureDuplicates(n);
    }
    return duplicates[n];
  }

  private double measureDuplicates(int n) {
    if (order > n) {
      start();
    }
    reach(n);
    table.clear(size);
    int repeated = 0;
    int next = 0;
    for (int k = 0; k < size; k++) {
      if (places[k] >= next && table.add(hashes[k]) > 1) {
        repeated += length(places[k], n);
        next = places[k] + n;
      }
    }
    return (double) repeated / characters;
  }

  private void start() {
    order = 1;
    size = tokens.size();
    for (int i = 0; i < size; i++) {
      places[i] = i;
      hashes[i] = tokens.hash(i);
    }
  }

  private void reach(int n) {
    if (n < LOWEST || n > LARGEST) {
      throw new IllegalArgumentException("%d-grams are not counted".formatted(n));
    }
    while (order < n) {
      extend();
      order++;
      top[order] = count();
      keepRepeated();
    }
  }

  /** From n-grams to n + 1: where one starts at the next token, too. */
  private void extend() {
    int kept = 0;
    for (int k = 0; k + 1 < size; k++) {
      if (places[k + 1] == places[k] + 1) {
        places[kept] = places[k];
        hashes[kept] = TextHash.append(hashes[k], tokens.hash(places[k] + order));
        kept++;
      }
    }
    size = kept;
  }

  /** Counts the n-grams and returns the share of the most frequent one. */
  private double count() {
    table.clear(size);
    int most = 1;
    int longest = 0;
    for (int k = 0; k < size; k++) {
      slots[k] = table.addAt(hashes[k]);
      int count = table.count(slots[k]);
      if (count > 1 && count >= most) {
        int length = length(places[k], order) + order - 1;
        longest = count > most ? length : Math.max(longest, length);
        most = count;
      }
    }
    return Math.min(1, (double) most * longest / Math.max(1, characters));
  }

  private void keepRepeated() {
    int kept = 0;
    for (int k = 0; k < size; k++) {
      places[kept] = places[k];
      hashes[kept] = hashes[k];
      kept += table.count(slots[k]) > 1 ? 1 : 0;
    }
    size = kept;
  }

  private int length(int from, int n) {
    int length = 0;
    for (int i = from; i < from + n; i++) {
      length += tokens.length(i);
    }
    return length;
  }
}
