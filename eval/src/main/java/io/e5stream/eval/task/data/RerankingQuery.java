package io.e5stream.eval.task.data;

import java.util.List;
import java.util.Objects;

/**
 * A query and the candidates to put in order.
 *
 * @param positive those that answer it; one at least
 * @param negative those that do not; one at least
 */
public record RerankingQuery(String query, List<String> positive, List<String> negative) {

  public RerankingQuery {
    Objects.requireNonNull(query, "query");
    positive = List.copyOf(positive);
    negative = List.copyOf(negative);
  }
}
