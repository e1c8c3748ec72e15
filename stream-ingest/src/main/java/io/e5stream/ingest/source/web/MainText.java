package io.e5stream.ingest.source.web;

import io.e5stream.ingest.text.HtmlText;
import io.e5stream.ingest.text.Paragraphs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dankito.readability4j.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page is about: its title, and the text that is neither menu nor footer nor advertisement.
 *
 * @param title on one line, empty when there is none
 * @param text paragraphs, empty when there are none
 */
record MainText(String title, String text) {

  /** A sentence of a WET file's line, as against a menu's entry. */
  private static final Pattern SENTENCE = Pattern.compile("[.!?。！？؟।…]");

  private static final int MIN_LINE = 30;

  /** The library's time grows with both of these: docs/decisions/0022. */
  static final int MAX_ELEMENTS = 10_000;

  private static final int MAX_DEPTH = 100;

  /**
   * By Mozilla's Readability.
   *
   * @return empty when the page has more than {@link #MAX_ELEMENTS} elements
   */
  static Optional<MainText> ofHtml(WebPage page) throws IOException {
    Document document =
        Jsoup.parse(
            new ByteArrayInputStream(page.content()),
            charset(page),
            page.url(),
            Parser.htmlParser().setMaxDepth(MAX_DEPTH));
    if (document.stream().count() > MAX_ELEMENTS) {
      return Optional.empty();
    }
    String title = Paragraphs.oneLine(document.title());
    Article article = QuietReadability.of(page.url(), document).parse();
    Element body = article.getArticleContent();
    String cleaned = article.getTitle() == null ? "" : Paragraphs.oneLine(article.getTitle());
    return Optional.of(
        new MainText(cleaned.isEmpty() ? title : cleaned, body == null ? "" : HtmlText.of(body)));
  }

  /**
   * Of a WET file: the first line is the page's title; of the others those that hold a sentence,
   * since a WET file no longer tells a menu from a paragraph.
   */
  static MainText ofText(WebPage page) {
    String text = new String(page.content(), StandardCharsets.UTF_8).strip();
    int end = text.indexOf('\n');
    if (end < 0) {
      return new MainText(Paragraphs.oneLine(text), "");
    }
    StringBuilder prose = new StringBuilder();
    text.substring(end)
        .lines()
        .map(String::strip)
        .filter(line -> line.codePointCount(0, line.length()) >= MIN_LINE)
        .filter(line -> SENTENCE.matcher(line).find())
        .forEach(line -> prose.append(line).append("\n\n"));
    return new MainText(Paragraphs.oneLine(text.substring(0, end)), prose.toString().strip());
  }

  /** Null lets the parser look into the page. */
  private static String charset(WebPage page) {
    try {
      boolean known = !page.charset().isBlank() && Charset.isSupported(page.charset().strip());
      return known ? Charset.forName(page.charset().strip()).name() : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
