package io.e5stream.ingest.pair;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.source.RawDecoding;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** Flink's types of the generic records of this package: it cannot tell them by the class alone. */
final class RawTypes {

  private RawTypes() {}

  @SuppressWarnings("unchecked")
  static <T> TypeInformation<RawRecord<T>> record(Class<T> value) {
    return (TypeInformation<RawRecord<T>>)
        (TypeInformation<?>)
            Types.POJO(
                RawRecord.class,
                Map.of(
                    "key", Types.STRING,
                    "value", TypeInformation.of(value),
                    "time", Types.LONG));
  }

  @SuppressWarnings("unchecked")
  static <T> TypeInformation<RawDecoding<RawRecord<T>>> decoding(Class<T> value) {
    return (TypeInformation<RawDecoding<RawRecord<T>>>)
        (TypeInformation<?>)
            Types.POJO(
                RawDecoding.class,
                Map.of(
                    "record", record(value), "deadLetter", TypeInformation.of(DeadLetter.class)));
  }
}
