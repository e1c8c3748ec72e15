package io.e5stream.filter.duplicate;

import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.TextHash;
import java.util.Arrays;
import java.util.Random;

/**
 * MinHash signatures (Broder 1997) and their bands: two texts are near duplicates when they agree
 * in all hashes of a band. Texts whose sets of n-grams have the Jaccard similarity s do so with the
 * probability {@code 1 - (1 - s^rows)^bands}. Words are compared in lower case, without
 * punctuation. A text of fewer words than an n-gram has is one n-gram. Immutable; shared by
 * threads.
 */
public final class MinHash {

  /** A prime above all 31-bit numbers, for {@code (a x + b) mod p}: 2^61 - 1. */
  private static final long PRIME = (1L << 61) - 1;

  private final int n;
  private final int bands;
  private final int rows;
  private final long[] multipliers;
  private final long[] summands;

  /**
   * Signatures of {@code bands * rows} hashes.
   *
   * @param n words of an n-gram
   * @param seed of the hash functions: signatures of different seeds cannot be compared
   */
  public MinHash(int n, int bands, int rows, long seed) {
    if (n < 1 || bands < 1 || rows < 1) {
      throw new IllegalArgumentException(
          "n, bands and rows must be at least 1 but are %d, %d, %d".formatted(n, bands, rows));
    }
    this.n = n;
    this.bands = bands;
    this.rows = rows;
    Random random = new Random(seed);
    multipliers = new long[bands * rows];
    summands = new long[bands * rows];
    for (int i = 0; i < multipliers.length; i++) {
      multipliers[i] = 1 + (random.nextLong() >>> 4) % (PRIME - 1);
      summands[i] = (random.nextLong() >>> 4) % PRIME;
    }
  }

  /** As FineWeb: word 5-grams, 14 bands of 8 hashes. */
  public static MinHash fineWeb() {
    return new MinHash(5, 14, 8, 1);
  }

  /** The probability that texts of this Jaccard similarity share a band. */
  public double probability(double similarity) {
    return 1 - Math.pow(1 - Math.pow(similarity, rows), bands);
  }

  /** The signature of a text, {@code bands * rows} hashes; empty for a text without words. */
  public long[] signature(AnalyzedText text) {
    return signature(shingles(text.tokens().wordHashes()));
  }

  private long[] shingles(long[] words) {
    int length = Math.min(n, words.length);
    if (length == 0) {
      return new long[0];
    }
    long[] shingles = new long[words.length - length + 1];
    for (int i = 0; i < shingles.length; i++) {
      long hash = 0;
      for (int j = i; j < i + length; j++) {
        hash = TextHash.append(hash, words[j]);
      }
      shingles[i] = hash;
    }
    return shingles;
  }

  /** The signature of a set, whose elements may repeat. */
  long[] signature(long[] elements) {
    if (elements.length == 0) {
      return new long[0];
    }
    long[] signature = new long[multipliers.length];
    Arrays.fill(signature, Long.MAX_VALUE);
    for (long element : elements) {
      long x = (element >>> 3) % PRIME;
      for (int i = 0; i < signature.length; i++) {
        signature[i] = Math.min(signature[i], permuted(multipliers[i], x, summands[i]));
      }
    }
    return signature;
  }

  /** {@code (a x + b) mod (2^61 - 1)}, by the 122-bit product. */
  private static long permuted(long a, long x, long b) {
    long high = Math.multiplyHigh(a, x);
    long low = a * x;
    long sum = (low & PRIME) + (low >>> 61 | high << 3) + b;
    sum = (sum & PRIME) + (sum >>> 61);
    return sum >= PRIME ? sum - PRIME : sum;
  }

  /**
   * One key for each band of a signature: texts with an equal key are candidates. The band is part
   * of the key, so that all keys can lie in one state.
   */
  public long[] bandKeys(long[] signature) {
    if (signature.length == 0) {
      return new long[0];
    }
    long[] keys = new long[bands];
    for (int band = 0; band < bands; band++) {
      long key = band;
      for (int row = 0; row < rows; row++) {
        key = TextHash.append(key, signature[band * rows + row]);
      }
      keys[band] = key;
    }
    return keys;
  }

  /** The share of equal hashes: an estimate of the Jaccard similarity. */
  public static double similarity(long[] one, long[] other) {
    if (one.length != other.length || one.length == 0) {
      throw new IllegalArgumentException(
          "signatures of %d and %d hashes cannot be compared".formatted(one.length, other.length));
    }
    int equal = 0;
    for (int i = 0; i < one.length; i++) {
      equal += one[i] == other[i] ? 1 : 0;
    }
    return (double) equal / one.length;
  }
}
