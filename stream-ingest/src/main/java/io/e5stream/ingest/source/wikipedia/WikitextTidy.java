package io.e5stream.ingest.source.wikipedia;

import io.e5stream.ingest.text.Paragraphs;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page's text needs once its mark-up is gone. */
final class WikitextTidy {

  // What templates left behind: "( , )", "(; 1890)", " ," and double spaces.
  private static final Pattern EMPTY_BRACKETS = Pattern.compile(" ?\\([\\s,;:]*\\)");
  private static final Pattern BRACKET_START = Pattern.compile("\\([\\s,;:]+");
  // Starts only where the run does: from each of its characters it would take quadratic time.
  private static final Pattern BEFORE_COMMA = Pattern.compile("(?<![ \\t])[ \\t]++([,.])(?=\\s|$)");
  private static final Pattern LINE_START = Pattern.compile("\\n[ \\t]+");
  private static final Pattern SPACES = Pattern.compile("[ \\t\\u00a0]{2,}");
  private static final Pattern IN_A_NAMESPACE =
      Pattern.compile(":?([^\\s:|]+):\\S.*", Pattern.DOTALL);

  private WikitextTidy() {}

  static String tidy(String text) {
    String tidy = EMPTY_BRACKETS.matcher(text).replaceAll("");
    tidy = BRACKET_START.matcher(tidy).replaceAll("(");
    tidy = BEFORE_COMMA.matcher(tidy).replaceAll("$1");
    tidy = LINE_START.matcher(tidy).replaceAll("\n");
    return Paragraphs.tidy(SPACES.matcher(tidy).replaceAll(" "));
  }

  /**
   * The words that a link shows. Categories, links to other languages and pictures of wikis in
   * other languages than English, which the parser cannot tell from articles, show none; an
   * article's name may have a colon too, as {@code Re:Zero}.
   *
   * @param title what stands behind the first {@code |}, null when there is none
   */
  static String shown(String target, String title) {
    Matcher matcher = IN_A_NAMESPACE.matcher(target);
    boolean elsewhere = matcher.matches() && LinkPrefixes.isKnown(matcher.group(1));
    if (title == null) {
      return elsewhere ? "" : target;
    }
    return elsewhere && title.indexOf('|') >= 0 ? "" : title;
  }
}
