package io.e5stream.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;

/**
 * A document that matches a query.
 *
 * @param documentId the document's id
 * @param title its title, empty when there is none
 * @param source where it comes from, empty when unknown
 * @param score the best chunk's score
 * @param model id of the bundle that made its vectors and embedded the query
 * @param version the document's version
 * @param chunks its matching chunks, best first; never empty
 * @param metadata the document's metadata object
 */
public record DocumentHit(
    String documentId,
    String title,
    String source,
    float score,
    String model,
    long version,
    List<ChunkHit> chunks,
    JsonNode metadata) {

  public DocumentHit {
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(metadata, "metadata");
    chunks = List.copyOf(chunks);
    if (chunks.isEmpty()) {
      throw new IllegalArgumentException("no chunk of " + documentId + " matches");
    }
  }
}
