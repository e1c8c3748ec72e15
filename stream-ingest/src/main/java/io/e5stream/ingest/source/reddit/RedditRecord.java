package io.e5stream.ingest.source.reddit;

/**
 * A record of the raw topic: exactly one of both. A record with two fields and not a sealed type,
 * because it travels between operators.
 *
 * @param submission the post, or null
 * @param comment the comment, or null
 */
public record RedditRecord(RedditSubmission submission, RedditComment comment) {

  public RedditRecord {
    if ((submission == null) == (comment == null)) {
      throw new IllegalArgumentException("a record is either a submission or a comment");
    }
  }

  /** Id of the post that opened the thread. */
  public String thread() {
    return submission != null ? submission.id() : comment.submissionId();
  }
}
