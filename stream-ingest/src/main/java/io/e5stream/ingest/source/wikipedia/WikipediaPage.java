package io.e5stream.ingest.source.wikipedia;

import java.util.Objects;

/**
 * A page in its newest revision.
 *
 * @param wiki database name, such as {@code enwiki}; ids are of a wiki
 * @param id of the page
 * @param revision id of the revision
 * @param namespace 0 for articles
 * @param title without mark-up
 * @param redirect title of the page that it points to; empty when it has content of its own
 * @param model of the text, {@code wikitext} for articles
 * @param text with mark-up
 */
public record WikipediaPage(
    String wiki,
    long id,
    long revision,
    long namespace,
    String title,
    String redirect,
    String model,
    String text) {

  public WikipediaPage {
    Objects.requireNonNull(wiki, "wiki");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(redirect, "redirect");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(text, "text");
  }

  public boolean isArticle() {
    return namespace == 0 && model.equals("wikitext");
  }
}
