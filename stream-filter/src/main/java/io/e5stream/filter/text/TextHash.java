package io.e5stream.filter.text;

/** 64-bit hashes of words and of their sequences: FNV-1a over code points, then mixed. */
public final class TextHash {

  static final long SEED = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private TextHash() {}

  static long step(long hash, int codePoint) {
    return (hash ^ codePoint) * PRIME;
  }

  /** Spreads the bits of a hash (the finaliser of SplitMix64). */
  public static long mix(long hash) {
    long h = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
    return h ^ (h >>> 31);
  }

  /** The hash of a sequence that is one element longer; order matters. */
  public static long append(long sequence, long element) {
    return mix(sequence * 31 + element);
  }

  /** The hash that {@link Tokens#hash} gives a word: of its letters in lower case. */
  public static long ofWord(CharSequence word) {
    long hash = SEED;
    for (int i = 0; i < word.length(); ) {
      int c = Character.codePointAt(word, i);
      i += Character.charCount(c);
      hash = step(hash, Character.toLowerCase(c));
    }
    return mix(hash);
  }

  /** The hash of a text as it stands. */
  public static long ofText(String text) {
    return ofText(text, 0, text.length());
  }

  /** The hash of a stretch of text as it stands. */
  static long ofText(String text, int start, int end) {
    long hash = SEED;
    for (int i = start; i < end; i++) {
      hash = step(hash, text.charAt(i));
    }
    return mix(hash);
  }
}
