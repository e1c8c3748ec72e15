package io.e5stream.pipeline.kill;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A record to produce.
 *
 * @param key null only for a broken record
 * @param value null for a tombstone
 * @param kind what the job must make of it
 */
record Message(String key, String value, Kind kind) {

  enum Kind {
    DOCUMENT,
    TOMBSTONE,
    BROKEN
  }

  Message {
    Objects.requireNonNull(kind, "kind");
    if ((value == null) != (kind == Kind.TOMBSTONE)) {
      throw new IllegalArgumentException(kind + " with value " + value);
    }
  }

  byte[] keyBytes() {
    return key == null ? null : key.getBytes(StandardCharsets.UTF_8);
  }

  byte[] valueBytes() {
    return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
  }
}
