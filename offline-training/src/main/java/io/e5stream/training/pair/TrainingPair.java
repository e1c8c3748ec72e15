package io.e5stream.training.pair;

import io.e5stream.ingest.TextPair;
import java.util.List;
import java.util.Objects;

/**
 * A query and its passage, to train on.
 *
 * @param id identity; any text
 * @param query without prefix; may be blank: such a pair is counted and skipped, not an error
 * @param passage without prefix; may be blank, too
 * @param source where it is from, such as {@code reddit} or {@code documents}; any text
 * @param negatives passages that do not answer the query, hard ones, best first; may be empty
 * @param scores what a teacher says of the passage and of each negative, in this order: {@code [1 +
 *     negatives]}, logits; empty without a teacher
 */
public record TrainingPair(
    String id,
    String query,
    String passage,
    String source,
    List<String> negatives,
    List<Double> scores) {

  public TrainingPair {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(passage, "passage");
    source = Objects.requireNonNullElse(source, "");
    negatives = List.copyOf(Objects.requireNonNullElse(negatives, List.of()));
    scores = List.copyOf(Objects.requireNonNullElse(scores, List.of()));
    if (!scores.isEmpty() && scores.size() != 1 + negatives.size()) {
      throw new IllegalArgumentException(
          "%s has %d teacher scores for a passage and %d negatives"
              .formatted(id, scores.size(), negatives.size()));
    }
    if (!scores.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a teacher score of %s is no number".formatted(id));
    }
  }

  /** A pair alone, as weak supervision gives it. */
  public static TrainingPair of(String id, String query, String passage, String source) {
    return new TrainingPair(id, query, passage, source, List.of(), List.of());
  }

  /** A clean pair of the stream. */
  public static TrainingPair of(TextPair pair) {
    return of(pair.id(), pair.query(), pair.passage(), pair.source());
  }
}
