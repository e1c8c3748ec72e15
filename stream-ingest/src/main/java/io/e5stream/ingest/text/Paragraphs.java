package io.e5stream.ingest.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Text as paragraphs, which a blank line separates. */
public final class Paragraphs {

  private static final Pattern BREAK = Pattern.compile("\\n{2,}");
  // Starts only where the run does: from each of its characters it would take quadratic time.
  private static final Pattern AT_LINE_END =
      Pattern.compile("(?<![ \\t\\u00a0])[ \\t\\u00a0]++\\n");
  private static final Pattern MANY_BREAKS = Pattern.compile("\\n{3,}");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Paragraphs() {}

  /** Without space at line ends, with single blank lines. */
  public static String tidy(String text) {
    String lines = text.replace("\r\n", "\n");
    lines = AT_LINE_END.matcher(lines).replaceAll("\n");
    return MANY_BREAKS.matcher(lines).replaceAll("\n\n").strip();
  }

  /** All on one line. */
  public static String oneLine(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  /**
   * The paragraphs from the start that fit. When the first is longer, as many of its words as fit;
   * when its first word is, as many of its characters.
   *
   * @param maxCharacters UTF-16 units
   */
  public static String leading(String text, int maxCharacters) {
    StringBuilder passage = new StringBuilder();
    for (String paragraph : of(text)) {
      int separator = passage.isEmpty() ? 0 : 2;
      if (passage.length() + separator + paragraph.length() > maxCharacters) {
        break;
      }
      passage.append(separator == 0 ? "" : "\n\n").append(paragraph);
    }
    if (!passage.isEmpty() || text.isBlank()) {
      return passage.toString();
    }
    return words(of(text).get(0), maxCharacters);
  }

  private static List<String> of(String text) {
    return Arrays.stream(BREAK.split(text.strip())).map(String::strip).toList();
  }

  private static String words(String text, int maxCharacters) {
    int end = maxCharacters;
    while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    if (end == 0) {
      boolean halved = Character.isHighSurrogate(text.charAt(maxCharacters - 1));
      end = halved ? maxCharacters - 1 : maxCharacters;
    }
    return text.substring(0, end).strip();
  }
}
