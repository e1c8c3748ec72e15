package io.e5stream.filter.decontamination;

import io.e5stream.filter.text.AnalyzedText;
import io.e5stream.filter.text.TextHash;
import java.util.Arrays;

/**
 * Fingerprints of the texts of evaluation sets: each text as a whole, and each of its n-grams, as
 * 64-bit hashes of words in lower case without punctuation; 8 bytes each. Immutable; shared by
 * threads.
 */
public final class EvaluationTexts {

  /** As GPT-3 did (Brown et al. 2020, appendix C). */
  public static final int DEFAULT_N = 13;

  private final int n;
  // Sorted.
  private final long[] texts;
  private final long[] ngrams;

  private EvaluationTexts(int n, long[] texts, long[] ngrams) {
    this.n = n;
    this.texts = texts;
    this.ngrams = ngrams;
  }

  /** Gathers texts. */
  public static final class Builder {

    private final int n;
    private long[] texts = new long[64];
    private long[] ngrams = new long[64];
    private int textCount;
    private int ngramCount;

    private Builder(int n) {
      this.n = n;
    }

    /** Adds a text; one without words is left out. */
    public Builder add(String text) {
      long[] words = AnalyzedText.of(text).tokens().wordHashes();
      if (words.length > 0) {
        texts = room(texts, textCount);
        texts[textCount++] = hash(words, 0, words.length);
        for (int i = 0; i + n <= words.length; i++) {
          ngrams = room(ngrams, ngramCount);
          ngrams[ngramCount++] = hash(words, i, n);
        }
      }
      return this;
    }

    private static long[] room(long[] array, int used) {
      return used < array.length ? array : Arrays.copyOf(array, Math.multiplyExact(used, 2));
    }

    public EvaluationTexts build() {
      return new EvaluationTexts(n, sorted(texts, textCount), sorted(ngrams, ngramCount));
    }

    private static long[] sorted(long[] array, int used) {
      return Arrays.stream(array, 0, used).sorted().distinct().toArray();
    }
  }

  /**
   * A builder.
   *
   * @param n words of an n-gram
   */
  public static Builder builder(int n) {
    if (n < 1) {
      throw new IllegalArgumentException("an n-gram has at least 1 word, not " + n);
    }
    return new Builder(n);
  }

  private static long hash(long[] words, int from, int length) {
    long hash = length;
    for (int i = from; i < from + length; i++) {
      hash = TextHash.append(hash, words[i]);
    }
    return hash;
  }

  /** Whether a text has the same words as one of the evaluation's. */
  public boolean hasText(AnalyzedText text) {
    long[] words = text.tokens().wordHashes();
    return words.length > 0 && Arrays.binarySearch(texts, hash(words, 0, words.length)) >= 0;
  }

  /** How many of a text's n-grams are in the evaluation's texts. */
  public int sharedNGrams(AnalyzedText text) {
    long[] words = text.tokens().wordHashes();
    int shared = 0;
    for (int i = 0; i + n <= words.length; i++) {
      shared += Arrays.binarySearch(ngrams, hash(words, i, n)) >= 0 ? 1 : 0;
    }
    return shared;
  }
}
