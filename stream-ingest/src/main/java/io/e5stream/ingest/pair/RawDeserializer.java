package io.e5stream.ingest.pair;

import io.e5stream.ingest.Origin;
import io.e5stream.ingest.source.RawDecoder;
import io.e5stream.ingest.source.RawDecoding;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Every Kafka record becomes exactly one decoded record or dead letter; never throws. */
final class RawDeserializer<T>
    implements KafkaRecordDeserializationSchema<RawDecoding<RawRecord<T>>> {

  private static final long serialVersionUID = 1;

  private final Class<T> type;
  private final RawDecoder<T> decoder;

  RawDeserializer(Class<T> type, RawDecoder<T> decoder) {
    this.type = type;
    this.decoder = decoder;
  }

  @Override
  public void deserialize(
      ConsumerRecord<byte[], byte[]> record, Collector<RawDecoding<RawRecord<T>>> out) {
    Origin origin =
        new Origin(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.key(),
            record.value());
    out.collect(decode(origin));
  }

  RawDecoding<RawRecord<T>> decode(Origin origin) {
    RawDecoding<T> decoding = RawDecoding.of(origin, decoder);
    if (decoding.deadLetter() != null) {
      return new RawDecoding<>(null, decoding.deadLetter());
    }
    String key = new String(origin.key(), StandardCharsets.UTF_8);
    return new RawDecoding<>(new RawRecord<>(key, decoding.record(), origin.timestamp()), null);
  }

  @Override
  public TypeInformation<RawDecoding<RawRecord<T>>> getProducedType() {
    return RawTypes.decoding(type);
  }
}
