package io.e5stream.ingest;

import java.util.Objects;

/**
 * A record that could not be processed, with all that is needed to find out why and to send it
 * again.
 *
 * @param origin position and original bytes
 * @param stage where it failed
 * @param cause what was wrong, in words for the person who reads the topic
 */
public record DeadLetter(Origin origin, Stage stage, String cause) {

  /** The stage at which a record failed. */
  public enum Stage {
    /** The bytes are no valid record of their topic. */
    DECODE,
    /** The text cannot be embedded. */
    EMBED,
    /** The store refused the document. */
    STORE
  }

  public DeadLetter {
    Objects.requireNonNull(origin, "origin");
    Objects.requireNonNull(stage, "stage");
    Objects.requireNonNull(cause, "cause");
  }
}
