package io.e5stream.ingest.source.news;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import io.e5stream.ingest.source.Signals;
import io.e5stream.ingest.text.HtmlText;
import io.e5stream.ingest.text.Paragraphs;
import java.io.Serializable;
import java.util.Map;

/**
 * Pairs (headline, passage) of news: the passage is the beginning of the body. A pair is known by
 * the article, so that a corrected one replaces it.
 *
 * @param maxPassage UTF-16 units of a passage
 */
public record NewsPairs(int maxPassage) implements Serializable {

  public static final String SOURCE = "news";

  /** The pair of an article. */
  public Formed form(NewsArticle article) {
    String id = SOURCE + ":" + article.id();
    String headline = Paragraphs.oneLine(article.headline());
    if (headline.isEmpty()) {
      return Formed.leftOut(id, Reason.NO_QUERY);
    }
    String body = article.html() ? HtmlText.of(article.body()) : Paragraphs.tidy(article.body());
    String passage = Paragraphs.leading(body, maxPassage);
    if (passage.isBlank()) {
      return Formed.leftOut(id, Reason.NO_PASSAGE);
    }
    return Formed.of(
        new TextPair(
            id, headline, passage, SOURCE, Signals.json(Map.of("body_characters", body.length()))));
  }
}
