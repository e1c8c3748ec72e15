package io.e5stream.eval.task.data;

import java.util.Objects;

/**
 * Two texts and how similar people find them.
 *
 * @param score on any scale; more is more similar
 */
public record ScoredPair(String text1, String text2, double score) {

  public ScoredPair {
    Objects.requireNonNull(text1, "text1");
    Objects.requireNonNull(text2, "text2");
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("score has to be a finite number, found " + score);
    }
  }
}
