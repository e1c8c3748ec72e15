package io.e5stream.ingest;

import java.util.Objects;

/**
 * A chunk of a document that fits the model.
 *
 * @param documentId id of the document
 * @param index position among the document's chunks, from 0
 * @param count number of chunks of the document
 * @param start first UTF-16 unit of the chunk's span in the document's text
 * @param end one past the last UTF-16 unit; the spans of all chunks cover the text without gaps
 * @param title the title as embedded: cut to its token budget, empty when there is none
 * @param text the document's text from {@code start} to {@code end}
 */
public record Passage(
    String documentId, int index, int count, int start, int end, String title, String text) {

  public Passage {
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
    if (index < 0 || index >= count) {
      throw new IllegalArgumentException("chunk " + index + " of " + count + " of " + documentId);
    }
    if (start < 0 || end - start != text.length()) {
      throw new IllegalArgumentException(
          "span %d to %d does not fit a chunk of %d characters of %s"
              .formatted(start, end, text.length(), documentId));
    }
  }

  /** What the model reads, without the prefix: title and text, separated by a space. */
  public String embeddedText() {
    return title.isEmpty() ? text : title + " " + text;
  }
}
