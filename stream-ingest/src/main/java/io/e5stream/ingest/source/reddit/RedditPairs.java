package io.e5stream.ingest.source.reddit;

import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import io.e5stream.ingest.source.Signals;
import io.e5stream.ingest.text.Paragraphs;
import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Pairs (post, best comment): title and text of the post, and of the comments that reply to it the
 * one with the highest score. A pair is known by its post, so that a better comment that comes
 * later replaces it.
 *
 * @param minScore of the comment
 * @param maxCharacters of the comment, code points
 */
public record RedditPairs(long minScore, int maxCharacters) implements Serializable {

  public static final String SOURCE = "reddit";

  /**
   * The pair of a post and its comments.
   *
   * @param comments of its thread, in any order
   * @throws IllegalArgumentException when a comment is of another thread
   */
  public Formed form(RedditSubmission post, Collection<RedditComment> comments) {
    String id = SOURCE + ":" + post.id();
    if (post.removed()) {
      return Formed.leftOut(id, Reason.REMOVED);
    }
    String query = Paragraphs.tidy(Paragraphs.oneLine(post.title()) + "\n\n" + post.text());
    if (query.isBlank()) {
      return Formed.leftOut(id, Reason.NO_QUERY);
    }
    for (RedditComment comment : comments) {
      if (!comment.submissionId().equals(post.id())) {
        throw new IllegalArgumentException(
            "comment %s is not of the thread %s".formatted(comment.id(), post.id()));
      }
    }
    return comments.stream()
        .filter(comment -> against(comment).isEmpty())
        .min(RedditComment.BEST_FIRST)
        .map(best -> Formed.of(pair(id, query, post, best)))
        .orElseGet(() -> Formed.leftOut(id, reason(comments)));
  }

  /** Why a comment can be no passage; empty when it can. */
  public Optional<Reason> against(RedditComment comment) {
    if (comment.removed()) {
      return Optional.of(Reason.REMOVED);
    }
    if (comment.notice()) {
      return Optional.of(Reason.NOTICE);
    }
    if (comment.reply() || comment.text().isBlank()) {
      return Optional.of(Reason.NO_PASSAGE);
    }
    if (comment.score() < minScore) {
      return Optional.of(Reason.LOW_SCORE);
    }
    return comment.text().codePointCount(0, comment.text().length()) > maxCharacters
        ? Optional.of(Reason.TOO_LONG)
        : Optional.empty();
  }

  /** What keeps the best of the comments from being a passage. */
  private Reason reason(Collection<RedditComment> comments) {
    return comments.stream()
        .min(RedditComment.BEST_FIRST)
        .flatMap(this::against)
        .orElse(Reason.NO_PASSAGE);
  }

  private static TextPair pair(
      String id, String query, RedditSubmission post, RedditComment comment) {
    return new TextPair(
        id,
        query,
        Paragraphs.tidy(comment.text()),
        SOURCE,
        Signals.json(
            Map.of(
                "comment",
                comment.id(),
                Signals.SCORE,
                comment.score(),
                "post_score",
                post.score(),
                "subreddit",
                post.subreddit())));
  }
}
