package io.e5stream.embed.operator;

/** Keeps cuts out of surrogate pairs. */
final class Surrogates {

  private Surrogates() {}

  /** The position itself, or the one before where it would part a surrogate pair. */
  static int boundary(String text, int position) {
    return parts(text, position) ? position - 1 : position;
  }

  /** The first position after this one that parts no surrogate pair. */
  static int next(String text, int position) {
    return parts(text, position + 1) ? position + 2 : position + 1;
  }

  private static boolean parts(String text, int position) {
    return position > 0
        && position < text.length()
        && Character.isHighSurrogate(text.charAt(position - 1))
        && Character.isLowSurrogate(text.charAt(position));
  }
}
