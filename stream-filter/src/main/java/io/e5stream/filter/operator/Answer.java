package io.e5stream.filter.operator;

import java.util.Objects;

/**
 * A bucket's answer.
 *
 * @param id who asked
 * @param sequence of the change that asked
 * @param exact whether it asked for the very same text
 * @param duplicateOf the id that was there before; empty when the bucket is the asking one's
 */
public record Answer(String id, long sequence, boolean exact, String duplicateOf) {

  public Answer {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(duplicateOf, "duplicateOf");
  }
}
