package io.e5stream.filter.text;

import java.util.Arrays;

/**
 * How much of a text is said more than once, by sequences of n tokens (Rae et al. 2021, "Scaling
 * Language Models: Methods, Analysis and Insights from Training Gopher", table A1). Tokens are
 * compared in lower case. Used by one thread.
 */
public final class Repetition {

  private static final int LARGEST = 10;

  private final Tokens tokens;
  private final int characters;
  private final HashTable table;
  private final long[] hashes;
  private int hashed = 1;

  // The smallest order known to have no n-gram twice: no higher one has, either.
  private int unrepeated = Integer.MAX_VALUE;
  private final double[] duplicates = new double[LARGEST + 1];

  Repetition(Tokens tokens, int characters) {
    this.tokens = tokens;
    this.characters = characters;
    table = new HashTable(tokens.size());
    hashes = new long[tokens.size()];
    Arrays.fill(duplicates, -1);
  }

  /**
   * Characters of the most frequent n-gram in all its places, spaces inside it included, as a share
   * of the text; 0 when no n-gram occurs twice, NaN for an empty text.
   */
  public double topShare(int n) {
    if (characters == 0) {
      return Double.NaN;
    }
    if (n >= unrepeated) {
      return 0;
    }
    hash(n);
    int most = 1;
    int longest = 0;
    for (int i = 0; i + n <= hashes.length; i++) {
      int count = table.add(hashes[i]);
      if (count > 1 && count >= most) {
        int length = length(i, n) + n - 1;
        longest = count > most ? length : Math.max(longest, length);
        most = count;
      }
    }
    noteRepeats(n, most > 1);
    return Math.min(1, (double) most * longest / characters);
  }

  /**
   * Characters in n-grams that are equal to an earlier one, none counted twice, as a share of the
   * text; NaN for an empty text.
   */
  public double duplicateShare(int n) {
    if (duplicates[n] < 0) {
      duplicates[n] = measureDuplicates(n);
    }
    return duplicates[n];
  }

  private double measureDuplicates(int n) {
    if (characters == 0) {
      return Double.NaN;
    }
    if (n >= unrepeated) {
      return 0;
    }
    hash(n);
    int repeated = 0;
    for (int i = 0; i + n <= hashes.length; ) {
      if (table.add(hashes[i]) > 1) {
        repeated += length(i, n);
        i += n;
      } else {
        i++;
      }
    }
    noteRepeats(n, repeated > 0);
    return (double) repeated / characters;
  }

  private void noteRepeats(int n, boolean found) {
    unrepeated = found ? unrepeated : Math.min(unrepeated, n);
  }

  /** Makes {@code hashes[i]} the hash of the n tokens from i; from n - 1 to n is one step. */
  private void hash(int n) {
    table.clear();
    if (n < hashed || hashed == 1) {
      for (int i = 0; i < hashes.length; i++) {
        hashes[i] = tokens.hash(i);
      }
      hashed = 1;
    }
    while (hashed < n) {
      for (int i = 0; i + hashed < hashes.length; i++) {
        hashes[i] = TextHash.append(hashes[i], tokens.hash(i + hashed));
      }
      hashed++;
    }
  }

  private int length(int from, int n) {
    int length = 0;
    for (int i = from; i < from + n; i++) {
      length += tokens.length(i);
    }
    return length;
  }
}
