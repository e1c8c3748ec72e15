package io.e5stream.ingest.source.reddit;

import java.util.Objects;

/**
 * A post that opens a thread.
 *
 * @param id in base 36, without the prefix {@code t3_}
 * @param subreddit where it was posted
 * @param title plain text
 * @param text Markdown; empty for a link
 * @param score upvotes less downvotes, when it was collected
 * @param removed whether its author or a moderator took it away
 */
public record RedditSubmission(
    String id, String subreddit, String title, String text, long score, boolean removed) {

  public RedditSubmission {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(subreddit, "subreddit");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(text, "text");
  }
}
