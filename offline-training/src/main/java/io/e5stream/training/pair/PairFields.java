package io.e5stream.training.pair;

import java.util.Objects;

/**
 * What the two sides of a pair are called in a file.
 *
 * @param query such as {@code question} or {@code title}
 * @param passage such as {@code answer} or {@code text}
 */
public record PairFields(String query, String passage) {

  /** As the stream writes them. */
  public static final PairFields DEFAULT = new PairFields("query", "passage");

  public PairFields {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(passage, "passage");
  }
}
