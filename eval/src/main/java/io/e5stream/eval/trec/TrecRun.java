package io.e5stream.eval.trec;

import io.e5stream.eval.dataset.Judgements;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.metric.Ranking;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a system found for a set of queries.
 *
 * @param tag name of the run
 * @param hits by query id, in file order; each document at most once for a query
 */
public record TrecRun(String tag, Map<String, List<Hit>> hits) {

  public TrecRun {
    Objects.requireNonNull(tag, "tag");
    Map<String, List<Hit>> copy = new LinkedHashMap<>();
    hits.forEach((query, found) -> copy.put(query, List.copyOf(found)));
    hits = Collections.unmodifiableMap(copy);
  }

  /** What the reader should know about how the run fits the judgements. */
  public List<String> notes(Judgements judgements) {
    List<String> notes = new ArrayList<>();
    long missing = judgements.queryIds().stream().filter(q -> !hits.containsKey(q)).count();
    if (missing > 0) {
      notes.add("%,d judged queries are not in the run and count as 0".formatted(missing));
    }
    long strange = hits.keySet().stream().filter(q -> judgements.of(q).isEmpty()).count();
    if (strange > 0) {
      notes.add("%,d queries of the run have no judgements and are left out".formatted(strange));
    }
    boolean anyJudged =
        hits.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getValue().stream()
                        .anyMatch(
                            hit -> judgements.of(entry.getKey()).containsKey(hit.documentId())));
    if (!anyJudged) {
      notes.add("no document of the run is judged; do the run and the data set belong together?");
    }
    return notes;
  }

  /** Every query's hits in the order of their scores; the ranks in the file mean nothing. */
  public List<Ranking> rankings() {
    return hits.entrySet().stream()
        .map(entry -> new Ranking(entry.getKey(), entry.getValue()))
        .toList();
  }
}
