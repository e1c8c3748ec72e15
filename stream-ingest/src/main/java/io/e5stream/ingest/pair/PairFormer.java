package io.e5stream.ingest.pair;

import io.e5stream.ingest.source.Formed;
import java.io.Serializable;

/**
 * Forms the pairs that lie in one record.
 *
 * @param <T> the record
 */
@FunctionalInterface
interface PairFormer<T> extends Serializable {

  Formed form(T record);

  /**
   * Whether the record speaks of a pair that it does not form: then the pair is withdrawn. Not so
   * where a source describes one thing in several records.
   */
  default boolean speaksOf(T record, String pairId) {
    return true;
  }
}
