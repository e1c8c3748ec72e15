package io.e5stream.eval.report.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * How much room text takes. The reader's font is not known here, so these are those of the widest
 * common one (DejaVu Sans), rounded up: other fonts leave some space.
 */
final class TextWidth {

  private static final double DIGIT = 0.64;
  private static final double NARROW = 0.4;
  private static final double LOWER = 0.62;
  private static final double UPPER = 0.78;
  private static final double BROAD = 0.98;
  private static final double FULL = 1;

  private TextWidth() {}

  /** Width in SVG units at a font size in the same units. */
  static double of(String text, double fontSize) {
    return text.codePoints().mapToDouble(TextWidth::em).sum() * fontSize;
  }

  private static double em(int c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if ("iljtfrI.,:;|!()[]'/ -".indexOf(c) >= 0) {
      return NARROW;
    }
    if (c >= 0x2E80) {
      return FULL;
    }
    if ("mwMW@%".indexOf(c) >= 0) {
      return BROAD;
    }
    return Character.isUpperCase(c) ? UPPER : LOWER;
  }

  /** The text, or as much of its beginning as fits with an ellipsis. */
  static String fit(String text, double width, double fontSize) {
    if (of(text, fontSize) <= width) {
      return text;
    }
    int[] points = text.codePoints().toArray();
    int length = points.length;
    String shortened;
    do {
      shortened = new String(points, 0, --length).stripTrailing() + "\u2026";
    } while (length > 1 && of(shortened, fontSize) > width);
    return shortened;
  }

  /** Lines broken at spaces, none wider than {@code width} unless a single word is. */
  static List<String> wrap(String text, double width, double fontSize) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (line.isEmpty() || of(longer, fontSize) <= width) {
        line = longer;
      } else {
        lines.add(line);
        line = word;
      }
    }
    lines.add(line);
    return lines;
  }
}
