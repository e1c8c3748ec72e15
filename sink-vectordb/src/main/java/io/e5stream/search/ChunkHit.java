package io.e5stream.search;

import java.util.Objects;

/**
 * A chunk that matches a query.
 *
 * @param index position among the document's chunks, from 0
 * @param start first UTF-16 unit of the chunk in the document's text
 * @param end one past the last UTF-16 unit
 * @param text the chunk's text
 * @param score cosine of the chunk's and the query's vectors
 */
public record ChunkHit(int index, int start, int end, String text, float score) {

  public ChunkHit {
    Objects.requireNonNull(text, "text");
  }
}
