package io.e5stream.filter.text;

import java.util.Arrays;
import java.util.Locale;

/**
 * The tokens of a text: words, runs of one punctuation mark, emoji. In scripts without spaces an
 * ideograph or a kana is a word, as Unicode's default word boundaries (UAX #29) have it; a run of
 * Thai and the like, which only a dictionary divides, is one token.
 */
public final class Tokens {

  static final byte HAS_LETTER = 1;
  static final byte HAS_DIGIT = 2;
  static final byte PUNCTUATION = 4;
  static final byte UNSPACED = 8;

  private final String text;
  private int size;
  private int words;
  private int alphabetic;
  private int[] starts;
  private int[] ends;
  private int[] lengths;
  private long[] hashes;
  private byte[] flags;
  private long[] wordHashes;

  Tokens(String text) {
    this.text = text;
    int capacity = text.length() / 5 + 8;
    starts = new int[capacity];
    ends = new int[capacity];
    lengths = new int[capacity];
    hashes = new long[capacity];
    flags = new byte[capacity];
  }

  void add(int start, int end, int length, long hash, int flag) {
    if (size == starts.length) {
      int capacity = size * 2;
      starts = Arrays.copyOf(starts, capacity);
      ends = Arrays.copyOf(ends, capacity);
      lengths = Arrays.copyOf(lengths, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
      flags = Arrays.copyOf(flags, capacity);
    }
    starts[size] = start;
    ends[size] = end;
    lengths[size] = length;
    hashes[size] = TextHash.mix(hash);
    flags[size] = (byte) flag;
    words += (flag & PUNCTUATION) == 0 ? 1 : 0;
    alphabetic += (flag & HAS_LETTER) == 0 ? 0 : 1;
    size++;
  }

  public int size() {
    return size;
  }

  /** Tokens that are more than punctuation. */
  public int words() {
    return words;
  }

  /** Tokens that have a letter. */
  public int alphabetic() {
    return alphabetic;
  }

  /** Where a token starts, in UTF-16 units. */
  public int start(int token) {
    return starts[token];
  }

  /** Where a token ends (exclusive), in UTF-16 units. */
  public int end(int token) {
    return ends[token];
  }

  /** Length in code points. */
  public int length(int token) {
    return lengths[token];
  }

  /** Hash of the token in lower case. */
  public long hash(int token) {
    return hashes[token];
  }

  public boolean hasLetter(int token) {
    return (flags[token] & HAS_LETTER) != 0;
  }

  public boolean isWord(int token) {
    return (flags[token] & PUNCTUATION) == 0;
  }

  /** Whether the token is of a script that puts no spaces between words. */
  public boolean isUnspaced(int token) {
    return (flags[token] & UNSPACED) != 0;
  }

  public boolean hasDigit(int token) {
    return (flags[token] & HAS_DIGIT) != 0;
  }

  /** The first token that starts at this place, in UTF-16 units, or behind it. */
  public int first(int start) {
    int found = Arrays.binarySearch(starts, 0, size, start);
    return found >= 0 ? found : -found - 1;
  }

  /** A token in lower case. */
  public String text(int token) {
    return text.substring(starts[token], ends[token]).toLowerCase(Locale.ROOT);
  }

  /** Hashes of the words, in order, without punctuation; not to be changed. */
  public long[] wordHashes() {
    if (wordHashes == null) {
      long[] kept = new long[words];
      int n = 0;
      for (int i = 0; i < size; i++) {
        if (isWord(i)) {
          kept[n++] = hashes[i];
        }
      }
      wordHashes = kept;
    }
    return wordHashes;
  }
}
