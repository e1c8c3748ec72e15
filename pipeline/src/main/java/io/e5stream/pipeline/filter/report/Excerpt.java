package io.e5stream.pipeline.filter.report;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a text from the web, fit to be shown: cut between what a reader takes for
 * characters, without what HTML cannot hold.
 */
final class Excerpt {

  /** An extended grapheme cluster (UAX #29): a letter with its marks, an emoji of several. */
  private static final Pattern GRAPHEME = Pattern.compile("\\X");

  /** UTF-16 units a grapheme: texts can pile up marks without end. */
  private static final int UNITS = 4;

  private static final String REPLACEMENT = "\ufffd";
  private static final String ELLIPSIS = "\u2026";

  private Excerpt() {}

  /** At most this many graphemes of a text, with an ellipsis where there was more. */
  static String of(String text, int graphemes) {
    String clean = clean(text.strip(), graphemes * UNITS + 1);
    Matcher matcher = GRAPHEME.matcher(clean);
    int end = 0;
    int count = 0;
    while (count < graphemes && matcher.find() && matcher.end() <= graphemes * UNITS) {
      end = matcher.end();
      count++;
    }
    if (end == clean.length()) {
      return clean;
    }
    // A pile of marks that fits nowhere leaves nothing: then it is cut inside.
    String shown =
        end == 0 ? clean.substring(0, cut(clean, graphemes * UNITS)) : clean.substring(0, end);
    return shown + ELLIPSIS;
  }

  private static int cut(String text, int at) {
    int end = Math.min(at, text.length());
    return end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
        ? end - 1
        : end;
  }

  /** Enough of the text, in characters that XML can hold. */
  private static String clean(String text, int units) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length() && out.length() < units; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (isShown(c)) {
        out.appendCodePoint(c);
      } else {
        out.append(REPLACEMENT);
      }
    }
    return out.toString();
  }

  private static boolean isShown(int c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t';
    boolean none = c == 0xfffe || c == 0xffff || (c >= 0x7f && c < 0xa0);
    return !control && !none && !(c >= 0xd800 && c <= 0xdfff);
  }
}
