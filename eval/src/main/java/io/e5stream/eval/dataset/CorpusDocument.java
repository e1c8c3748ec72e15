package io.e5stream.eval.dataset;

import java.util.Objects;

/**
 * A document of a test corpus.
 *
 * @param id identity, unique in the corpus
 * @param title title, empty when there is none
 * @param text body; BEIR allows an empty one
 */
public record CorpusDocument(String id, String title, String text) {

  public CorpusDocument {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
  }

  /** What is embedded, without the prefix: title, space, text; outer white space removed. */
  public String passage() {
    return (title + " " + text).strip();
  }
}
