package io.e5stream.ingest.source.stackexchange;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import io.e5stream.ingest.source.Signals;
import io.e5stream.ingest.text.HtmlText;
import io.e5stream.ingest.text.Paragraphs;
import java.io.Serializable;
import java.util.Map;

/**
 * Pairs (question, upvoted answer): the question's title and body, and the answer. A pair is known
 * by its answer, so that later versions of both posts replace it.
 *
 * @param minScore of the answer; 1 asks for an upvote
 */
public record StackExchangePairs(long minScore) implements Serializable {

  public static final String SOURCE = "stackexchange";

  /**
   * The pair of a question and one of its answers.
   *
   * @throws IllegalArgumentException when the answer is not to the question
   */
  public Formed form(StackExchangePost question, StackExchangePost answer) {
    if (!question.isQuestion()
        || answer.isQuestion()
        || answer.parentId() != question.id()
        || !answer.site().equals(question.site())) {
      throw new IllegalArgumentException(
          "%s/%d is not an answer to %s/%d"
              .formatted(answer.site(), answer.id(), question.site(), question.id()));
    }
    String id = id(answer);
    if (!isUpvoted(answer)) {
      return Formed.leftOut(id, Reason.LOW_SCORE);
    }
    String query =
        Paragraphs.tidy(
            Paragraphs.oneLine(question.title()) + "\n\n" + HtmlText.of(question.body()));
    if (query.isBlank()) {
      return Formed.leftOut(id, Reason.NO_QUERY);
    }
    String passage = HtmlText.of(answer.body());
    if (passage.isBlank()) {
      return Formed.leftOut(id, Reason.NO_PASSAGE);
    }
    return Formed.of(new TextPair(id, query, passage, SOURCE, signals(question, answer)));
  }

  /** The id of an answer's pair. */
  public static String id(StackExchangePost answer) {
    return "%s:%s/%d".formatted(SOURCE, answer.site(), answer.id());
  }

  /** Whether an answer has the votes to be a passage, whatever its question. */
  public boolean isUpvoted(StackExchangePost answer) {
    return answer.score() >= minScore;
  }

  private static String signals(StackExchangePost question, StackExchangePost answer) {
    return Signals.json(
        Map.of(
            "accepted",
            question.acceptedAnswerId() == answer.id(),
            Signals.SCORE,
            answer.score(),
            "question_score",
            question.score()));
  }
}
