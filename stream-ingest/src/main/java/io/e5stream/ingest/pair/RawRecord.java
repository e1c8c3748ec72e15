package io.e5stream.ingest.pair;

import java.util.Objects;

/**
 * A decoded raw record.
 *
 * @param key the Kafka key, which the decoder has compared with the record: all that belongs
 *     together (a thread, a question with its answers, a page) has the same one and lies in one
 *     partition
 * @param value the record
 * @param time Kafka timestamp, milliseconds since the epoch; negative when the record has none
 */
public record RawRecord<T>(String key, T value, long time) {

  public RawRecord {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
  }

  /** The same with another timestamp. */
  RawRecord<T> at(long newTime) {
    return new RawRecord<>(key, value, newTime);
  }
}
