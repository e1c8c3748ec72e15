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

  public PairCount {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(name, "name");
    if (count < 0) {
      throw new IllegalArgumentException("a count of " + name + " is negative");
    }
  }
}
