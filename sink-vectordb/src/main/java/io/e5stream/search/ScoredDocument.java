package io.e5stream.search;

import java.util.Objects;

/**
 * A document found, without its contents.
 *
 * @param documentId the document's id
 * @param score the higher, the better; comparable within one answer only
 */
public record ScoredDocument(String documentId, float score) {

  public ScoredDocument {
    Objects.requireNonNull(documentId, "documentId");
  }
}
