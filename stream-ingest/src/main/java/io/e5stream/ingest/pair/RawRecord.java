package io.e5stream.ingest.pair;

import java.util.Objects;

/**
 * A decoded raw record with its place.
 *
 * @param key the Kafka key, which the decoder has compared with the record: all that belongs
 *     together (a thread, a question with its answers, a page) has the same one
 * @param value the record
 * @param offset in its partition; records of one key lie in one partition
 * @param time Kafka timestamp, milliseconds since the epoch; negative when the record has none
 */
public record RawRecord<T>(String key, T value, long offset, long time) {

  public RawRecord {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
  }

  /** The same with another timestamp. */
  RawRecord<T> at(long newTime) {
    return new RawRecord<>(key, value, offset, newTime);
  }
}
