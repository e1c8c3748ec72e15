package io.e5stream.eval.metric;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The documents found for one query, best first.
 *
 * @param queryId id of the query
 * @param hits in the order of {@link Hit#BEST_FIRST}, whatever order they are given in; a hit with
 *     the query's own id is left out, as BEIR does (sets such as ArguAna search for queries that
 *     are documents themselves)
 */
public record Ranking(String queryId, List<Hit> hits) {

  /** Throws IllegalArgumentException when a document occurs twice, as trec_eval does. */
  public Ranking {
    Objects.requireNonNull(queryId, "queryId");
    String own = queryId;
    hits =
        hits.stream().filter(hit -> !hit.documentId().equals(own)).sorted(Hit.BEST_FIRST).toList();
    Set<String> ids = new HashSet<>();
    for (Hit hit : hits) {
      if (!ids.add(hit.documentId())) {
        throw new IllegalArgumentException(
            "document %s occurs twice among the hits of query %s"
                .formatted(hit.documentId(), queryId));
      }
    }
  }
}
