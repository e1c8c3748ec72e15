package io.e5stream.eval.task.data;

import java.util.Objects;

/** A text and the class it belongs to. */
public record LabelledText(String text, String label) {

  public LabelledText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(label, "label");
  }
}
