package io.e5stream.ingest.source.news;

import java.util.Objects;

/**
 * An article, or what a feed gives of it.
 *
 * @param id its address, or the id that the feed gives
 * @param headline plain text
 * @param body HTML or plain text
 * @param html whether the body is HTML
 */
public record NewsArticle(String id, String headline, String body, boolean html) {

  public NewsArticle {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(headline, "headline");
    Objects.requireNonNull(body, "body");
  }
}
