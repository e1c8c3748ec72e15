package io.e5stream.pipeline.demo;

/** Texts on one line of a terminal. */
final class OneLine {

  private static final String ELLIPSIS = " ...";

  private OneLine() {}

  /** The beginning of a text, at most so many code points, without line ends and controls. */
  static String of(String text, int width) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (line.codePointCount(0, line.length()) <= width) {
      return line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, width - ELLIPSIS.length()));
    int word = cut.lastIndexOf(' ');
    // A long word, such as an address, is cut inside.
    return (word > cut.length() / 2 ? cut.substring(0, word) : cut) + ELLIPSIS;
  }
}
