package io.e5stream.ingest.source.wikipedia;

import java.util.List;
import java.util.Objects;

/**
 * A section of an article, without those below it.
 *
 * @param headings from the outermost to its own; none for the text before the first heading
 * @param text paragraphs and lists, without mark-up
 * @param prose whether there is more than lists
 */
record Section(List<String> headings, String text, boolean prose) {

  Section {
    headings = List.copyOf(headings);
    Objects.requireNonNull(text, "text");
  }

  /** Its own heading, empty for the text before the first. */
  String heading() {
    return headings.isEmpty() ? "" : headings.get(headings.size() - 1);
  }
}
