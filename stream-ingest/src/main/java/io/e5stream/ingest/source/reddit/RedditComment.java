package io.e5stream.ingest.source.reddit;

import java.util.Comparator;
import java.util.Objects;

/**
 * A comment in a thread.
 *
 * @param id in base 36, without the prefix {@code t1_}
 * @param submissionId of the post that opened the thread
 * @param text Markdown
 * @param score upvotes less downvotes, when it was collected
 * @param created seconds since the epoch
 * @param reply whether it replies to another comment and not to the post
 * @param notice whether a machine or a moderator put it there for everybody
 * @param removed whether its author or a moderator took it away
 */
public record RedditComment(
    String id,
    String submissionId,
    String text,
    long score,
    long created,
    boolean reply,
    boolean notice,
    boolean removed) {

  /**
   * The best comment first: the higher score, the earlier one of equals. A total order of a
   * thread's comments, so that the best does not depend on the order in which they arrive.
   */
  public static final Comparator<RedditComment> BEST_FIRST =
      Comparator.comparingLong(RedditComment::score)
          .reversed()
          .thenComparingLong(RedditComment::created)
          .thenComparing(RedditComment::id);

  public RedditComment {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(submissionId, "submissionId");
    Objects.requireNonNull(text, "text");
  }
}
