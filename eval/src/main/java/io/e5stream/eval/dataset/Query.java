package io.e5stream.eval.dataset;

import java.util.Objects;

/**
 * A test query.
 *
 * @param id identity, as the judgements name it
 * @param text the question, without the model's prefix
 */
public record Query(String id, String text) {

  public Query {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(text, "text");
  }
}
