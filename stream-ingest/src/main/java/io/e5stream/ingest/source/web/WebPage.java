package io.e5stream.ingest.source.web;

import java.util.Objects;

/**
 * A page as it was fetched, or the text that was made of it.
 *
 * @param url address
 * @param date when it was fetched, ISO 8601
 * @param html whether the content is HTML; else plain text, one line a block
 * @param charset as the server named it; empty when it did not
 * @param content transfer and content coding undone
 */
public record WebPage(String url, String date, boolean html, String charset, byte[] content) {

  public WebPage {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(content, "content");
  }
}
