package io.e5stream.training.weak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the headings of a text. Where some are marked, as in Markdown ({@code ## Heading}) or by a
 * line below ({@code ====}), only those are: their author has a way to say what is a heading. Else
 * short lines that stand alone are, as {@link StandAloneLine} judges them, when there are two at
 * least: one alone is rather a by-line, a subtitle or a date.
 */
final class Headings {

  /** CommonMark's ATX heading: up to three spaces, one to six signs, a space. */
  private static final Pattern SIGNED =
      Pattern.compile(" {0,3}#{1,6}[ \\t]+(.*?)(?:[ \\t]+#+)?[ \\t]*");

  /**
   * CommonMark's Setext heading, and a line of reStructuredText; its {@code ~~~} is code in
   * Markdown.
   */
  private static final Pattern UNDERLINE = Pattern.compile("(={3,}|-{3,}|\\^{3,})[ \\t]*");

  private static final Pattern FENCE = Pattern.compile(" {0,3}(```|~~~).*");

  /** Longer than a line that stands alone: the mark says that it is a heading. */
  private static final int MAX_MARKED = 200;

  private static final int MIN_ALONE = 2;

  private final List<String> lines;
  private final boolean[] code;

  private Headings(List<String> lines) {
    this.lines = lines;
    this.code = code(lines);
  }

  /** The headings of these lines, from top to bottom. */
  static List<Heading> of(List<String> lines) {
    Headings headings = new Headings(lines);
    List<Heading> marked = headings.marked();
    if (!marked.isEmpty()) {
      return marked;
    }
    List<Heading> alone = headings.alone();
    return alone.size() < MIN_ALONE ? List.of() : alone;
  }

  static boolean isUnderline(String line) {
    return UNDERLINE.matcher(line).matches();
  }

  /** What a line says when it is a heading, without its signs and emphasis. */
  static String withoutMarkup(String line) {
    Matcher signed = SIGNED.matcher(line);
    String text = signed.matches() ? signed.group(1) : line.strip();
    return text.replaceAll("^[*_`]+(?=\\S)|(?<=\\S)[*_`]+$", "").strip();
  }

  private List<Heading> marked() {
    List<Heading> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String text = withoutMarkup(lines.get(i));
      boolean signed = SIGNED.matcher(lines.get(i)).matches();
      boolean underlined = !signed && isUnderlined(i);
      if (!code[i] && (signed || underlined) && isText(text)) {
        found.add(new Heading(i, signed ? 1 : 2, text));
      }
    }
    return found;
  }

  /** One line below a blank one: of several lines CommonMark makes a heading, too, but who does? */
  private boolean isUnderlined(int i) {
    return i + 1 < lines.size()
        && isBlank(i - 1)
        && !isBlank(i)
        && !isUnderline(lines.get(i))
        && isUnderline(lines.get(i + 1));
  }

  private static boolean isText(String text) {
    return text.length() <= MAX_MARKED && text.codePoints().anyMatch(Character::isLetter);
  }

  private List<Heading> alone() {
    List<Heading> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!code[i] && !isBlank(i) && isBlank(i - 1) && isBlank(i + 1)) {
        String text = withoutMarkup(lines.get(i));
        if (!text.isEmpty() && StandAloneLine.isHeading(text, paragraph(i + 2))) {
          found.add(new Heading(i, 1, text));
        }
      }
    }
    return found;
  }

  /** The lines from one on to the next blank one. */
  private String paragraph(int from) {
    int to = from;
    while (to < lines.size() && !isBlank(to)) {
      to++;
    }
    return from >= lines.size() ? "" : String.join("\n", lines.subList(from, to));
  }

  private boolean isBlank(int i) {
    return i < 0 || i >= lines.size() || lines.get(i).isBlank();
  }

  /** Lines of fenced code, where {@code # comment} is no heading. */
  private static boolean[] code(List<String> lines) {
    boolean[] code = new boolean[lines.size()];
    boolean open = false;
    for (int i = 0; i < code.length; i++) {
      boolean fence = FENCE.matcher(lines.get(i)).matches();
      code[i] = open || fence;
      open ^= fence;
    }
    return code;
  }
}
