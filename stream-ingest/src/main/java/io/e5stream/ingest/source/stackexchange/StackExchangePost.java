package io.e5stream.ingest.source.stackexchange;

import java.util.Objects;

/**
 * A question or an answer.
 *
 * @param site such as {@code coffee.stackexchange.com}; ids are of a site
 * @param id of the post
 * @param parentId the question that an answer answers; 0 for a question
 * @param score upvotes less downvotes
 * @param acceptedAnswerId answer that the asker accepted; 0 when there is none, and for answers
 * @param title of a question; empty for an answer
 * @param body HTML
 */
public record StackExchangePost(
    String site,
    long id,
    long parentId,
    long score,
    long acceptedAnswerId,
    String title,
    String body) {

  public StackExchangePost {
    Objects.requireNonNull(site, "site");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(body, "body");
  }

  public boolean isQuestion() {
    return parentId == 0;
  }

  /** The question that it belongs to: its own id or its parent's. */
  public long questionId() {
    return isQuestion() ? id : parentId;
  }
}
