package io.e5stream.filter.operator;

import java.util.Objects;

/**
 * A question to a bucket, or that its id has left it. Travels once for each bucket, so it is small.
 *
 * @param bucket the bucket
 * @param kind what is asked
 * @param id who asks
 * @param time when its first version came: its place in the order of all ids
 * @param sequence number of the change among those of its id
 */
public record Probe(long bucket, Kind kind, String id, long time, long sequence) {

  /** What a probe asks. */
  public enum Kind {
    /** Whether the very same text was there before. */
    EXACT,
    /** Whether a near one was. */
    NEAR,
    /** Nothing: the id's text is in this bucket no more. */
    RELEASE
  }

  public Probe {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
  }
}
