package io.e5stream.eval.metric;

import java.util.Comparator;
import java.util.Objects;

/**
 * A document found for a query.
 *
 * @param documentId id of the document
 * @param score the higher, the better; finite
 */
public record Hit(String documentId, float score) {

  /** The order of trec_eval: score descending, equal scores by document id descending. */
  public static final Comparator<Hit> BEST_FIRST =
      Comparator.comparing(Hit::score, Comparator.reverseOrder())
          .thenComparing(Hit::documentId, Comparator.reverseOrder());

  public Hit {
    Objects.requireNonNull(documentId, "documentId");
    if (!Float.isFinite(score)) {
      throw new IllegalArgumentException(
          "score of document %s is %s; a ranking needs finite scores".formatted(documentId, score));
    }
    score += 0.0f; // makes -0 a 0: Float.compare tells them apart, a tie must not
  }
}
