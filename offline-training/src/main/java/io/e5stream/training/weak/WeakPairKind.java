package io.e5stream.training.weak;

import java.util.Arrays;
import java.util.List;

/** What of a document serves as the query. */
public enum WeakPairKind {
  /** The title; the passage is the text, or what of it stands before the first heading. */
  TITLE("title"),
  /** A heading, led by the title; the passage is its section. */
  HEADING("heading"),
  /** The first sentence; the passage is the rest. */
  FIRST_SENTENCE("first-sentence");

  private final String label;

  WeakPairKind(String label) {
    this.label = label;
  }

  /** Name in options and in the ids of pairs. */
  public String label() {
    return label;
  }

  /**
   * The kind of a label.
   *
   * @throws IllegalArgumentException naming all, when there is none
   */
  public static WeakPairKind of(String label) {
    List<String> labels = Arrays.stream(values()).map(WeakPairKind::label).toList();
    int found = labels.indexOf(label);
    if (found < 0) {
      throw new IllegalArgumentException(
          "no kind of pair %s; there is: %s".formatted(label, String.join(", ", labels)));
    }
    return values()[found];
  }
}
