package io.e5stream.eval.task.data;

import java.util.Objects;

/**
 * A text of a corpus with duplicates.
 *
 * @param id identity in the corpus
 * @param group texts of one group say the same; null for a text that says it alone
 */
public record GroupedText(String id, String text, String group) {

  public GroupedText {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}
