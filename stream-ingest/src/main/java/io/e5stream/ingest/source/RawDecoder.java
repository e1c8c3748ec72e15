package io.e5stream.ingest.source;

import io.e5stream.ingest.decode.InvalidRecordException;
import java.io.Serializable;

/**
 * Makes typed records of a source's raw ones. Strict; stateless and thread-safe.
 *
 * @param <T> the record, which Flink can send on without Kryo
 */
@FunctionalInterface
public interface RawDecoder<T> extends Serializable {

  /**
   * Decodes a record.
   *
   * @param key of the Kafka record, as the source's {@link DumpFormat} gives it
   * @param value the record as published
   * @throws InvalidRecordException with the first rule that it breaks
   */
  T decode(String key, byte[] value) throws InvalidRecordException;
}
