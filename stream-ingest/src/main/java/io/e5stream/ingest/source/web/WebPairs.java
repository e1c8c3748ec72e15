package io.e5stream.ingest.source.web;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import io.e5stream.ingest.source.Signals;
import io.e5stream.ingest.text.Paragraphs;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;
import java.util.Optional;

/**
 * Pairs (title, passage) of web pages: the passage is the beginning of the main text. A pair is
 * known by the page's address, so that a later visit replaces it.
 *
 * @param maxPassage UTF-16 units of a passage
 */
public record WebPairs(int maxPassage) implements Serializable {

  public static final String SOURCE = "web";

  /** Larger pages are tables and lists that were generated. */
  static final int MAX_HTML = 4 << 20;

  /** The pair of a page. */
  public Formed form(WebPage page) {
    String id = SOURCE + ":" + page.url();
    if (page.html() && page.content().length > MAX_HTML) {
      return Formed.leftOut(id, Reason.TOO_LONG);
    }
    Optional<MainText> main;
    try {
      main = page.html() ? MainText.ofHtml(page) : Optional.of(MainText.ofText(page));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // The library walks a page by recursion, as deep as it nests.
      return Formed.leftOut(id, Reason.UNREADABLE);
    }
    return main.map(text -> form(id, page, text))
        .orElseGet(() -> Formed.leftOut(id, Reason.TOO_LONG));
  }

  private Formed form(String id, WebPage page, MainText main) {
    if (main.title().isEmpty()) {
      return Formed.leftOut(id, Reason.NO_QUERY);
    }
    String passage = Paragraphs.leading(main.text(), maxPassage);
    if (passage.isBlank()) {
      return Formed.leftOut(id, Reason.NO_PASSAGE);
    }
    return Formed.of(
        new TextPair(
            id,
            main.title(),
            passage,
            SOURCE,
            Signals.json(
                Map.of("date", page.date(), "main_text_characters", main.text().length()))));
  }
}
