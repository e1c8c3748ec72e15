package io.e5stream.ingest.source.reddit;

import io.e5stream.ingest.source.Formed;
import io.e5stream.ingest.source.Formed.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a thread: as much as its pair can need. Lies in checkpoints.
 *
 * <p>Of the comments that can be a passage the best {@link #KEPT} are kept, so that the next best
 * steps in where one loses votes or is removed. The best of those kept is the best of all as long
 * as no more than {@code KEPT - 1} of them got worse; beyond that the thread takes what it has. A
 * later record of a comment replaces the earlier one.
 *
 * @param post null until it arrived
 * @param comments that can be a passage, the best first, at most {@link #KEPT}
 * @param barred the best of those that cannot, without its text; null when there is none
 * @param reason why it cannot; null when there is none
 */
public record RedditThread(
    RedditSubmission post, List<RedditComment> comments, RedditComment barred, Reason reason) {

  /** Most comments kept: the text of each may have as many characters as its source allows. */
  public static final int KEPT = 8;

  public static final RedditThread EMPTY = new RedditThread(null, List.of(), null, null);

  public RedditThread {
    comments = List.copyOf(comments);
  }

  /** The thread after a record of it. */
  public RedditThread with(RedditRecord record, RedditPairs pairs) {
    return record.submission() != null
        ? new RedditThread(record.submission(), comments, barred, reason)
        : with(record.comment(), pairs);
  }

  private RedditThread with(RedditComment comment, RedditPairs pairs) {
    List<RedditComment> others =
        new ArrayList<>(comments.stream().filter(c -> !c.id().equals(comment.id())).toList());
    boolean again = barred != null && barred.id().equals(comment.id());
    RedditComment worst = again ? null : barred;
    Optional<Reason> against = pairs.against(comment);
    if (against.isEmpty()) {
      others.add(comment);
      others.sort(RedditComment.BEST_FIRST);
      return new RedditThread(
          post, others.subList(0, Math.min(KEPT, others.size())), worst, again ? null : reason);
    }
    boolean leads = worst == null || RedditComment.BEST_FIRST.compare(comment, worst) < 0;
    return new RedditThread(
        post, others, leads ? withoutText(comment) : worst, leads ? against.get() : reason);
  }

  /**
   * The pair of the thread.
   *
   * @throws IllegalStateException when its post is not there yet
   */
  public Formed form(RedditPairs pairs) {
    if (post == null) {
      throw new IllegalStateException("a thread without its post forms no pair");
    }
    Formed formed = pairs.form(post, comments);
    boolean without = comments.isEmpty() && reason != null;
    return without && formed.leftOut().get(0).reason() == Reason.NO_PASSAGE
        ? Formed.leftOut(formed.leftOut().get(0).id(), reason)
        : formed;
  }

  private static RedditComment withoutText(RedditComment c) {
    return new RedditComment(
        c.id(), c.submissionId(), "", c.score(), c.created(), c.reply(), c.notice(), c.removed());
  }
}
