package io.e5stream.eval.task.data;

import java.util.Objects;

/**
 * Two texts and whether they belong together.
 *
 * @param positive whether they do
 */
public record LabelledPair(String text1, String text2, boolean positive) {

  public LabelledPair {
    Objects.requireNonNull(text1, "text1");
    Objects.requireNonNull(text2, "text2");
  }
}
