package io.e5stream.ingest;

import java.util.Objects;

/**
 * What a raw record did to a candidate pair: a new text of it, or that it is a pair no more.
 *
 * @param id the pair's id, namespaced by source
 * @param source one of {@link TextPair#SOURCES}
 * @param pair the pair as it is now; null when it is one no more
 * @param version orders the changes of one id: the Kafka timestamp (ms) of the newest raw record
 *     that it rests on, shifted left by 20 bits, or one above the last version of the records that
 *     belong together where that is higher. Above 2^53: compare as {@code long}
 * @param time when that record was written to Kafka, milliseconds since the epoch; when it was read
 *     where Kafka does not know
 */
public record PairChange(String id, String source, TextPair pair, long version, long time) {

  public PairChange {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    if (pair != null && !(pair.id().equals(id) && pair.source().equals(source))) {
      throw new IllegalArgumentException("id or source of " + id + " differs from its pair's");
    }
    if (version < 0) {
      throw new IllegalArgumentException("version of " + id + " is negative");
    }
  }

  public static PairChange formed(TextPair pair, long version, long time) {
    return new PairChange(pair.id(), pair.source(), pair, version, time);
  }

  public static PairChange withdrawn(String id, String source, long version, long time) {
    return new PairChange(id, source, null, version, time);
  }

  public boolean isWithdrawal() {
    return pair == null;
  }
}
