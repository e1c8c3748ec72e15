package io.e5stream.training.teacher;

import java.util.Objects;

/**
 * What a teacher judges.
 *
 * @param query without prefix
 * @param passage without prefix
 */
public record QueryPassage(String query, String passage) {

  public QueryPassage {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(passage, "passage");
  }
}
