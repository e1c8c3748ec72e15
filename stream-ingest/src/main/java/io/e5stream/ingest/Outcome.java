package io.e5stream.ingest;

import java.util.Locale;

/** What became of an input record: every record ends as exactly one of these. */
public enum Outcome {
  /** In the store with the record's text. */
  INDEXED,
  /** Equal to what the store already holds. */
  UNCHANGED,
  /** A tombstone, or a version that a filter rejected, removed the document. */
  DELETED,
  /** A newer version, or a deletion of the same version, was there before. */
  SUPERSEDED,
  /** A quality rule turned it down; it is on the rejected topic with the reason. */
  REJECTED,
  /** It could not be processed; it is on the dead-letter topic with the cause. */
  DEAD_LETTER;

  /** The name in metrics and reports, such as {@code dead_letter}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
