package io.e5stream.ingest;

import java.util.Objects;

/**
 * A number of records or pairs of a source, as it lies in checkpoints.
 *
 * @param source one of {@link TextPair#SOURCES}
 * @param name what is counted, such as {@code formed} or {@code rejected.pair.new-words}
 * @param count how many
 */
public record PairCount(String source, String name, long count) {

  /** Raw records read. */
  public static final String READ = "read";

  /** Raw records that could not be decoded. */
  public static final String DEAD_LETTER = "dead_letter";

  /** Changes of pairs with a text: new pairs, updates, and those to be judged by other settings. */
  public static final String FORMED = "formed";

  /** Changes that withdraw a pair. */
  public static final String WITHDRAWN = "withdrawn";

  /** Pairs formed again as they were, under the same settings; not sent. */
  public static final String UNCHANGED = "unchanged";

  /** Candidates that are no pairs; the reason follows. */
  public static final String LEFT_OUT = "left_out.";

  /** Changes that went to the clean pairs. */
  public static final String ACCEPTED = "accepted";

  /** Changes that were turned down; the rule's name follows. */
  public static final String REJECTED = "rejected.";

  /** Changes older than what was settled before. */
  public static final String SUPERSEDED = "superseded";

  /** Withdrawals that were settled. */
  public static final String REMOVED = "removed";

  public PairCount {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(name, "name");
    if (count < 0) {
      throw new IllegalArgumentException("a count of " + name + " is negative");
    }
  }
}
