package io.e5stream.ingest.kafka;

import io.e5stream.ingest.Origin;
import io.e5stream.ingest.decode.Decoded;
import io.e5stream.ingest.decode.DocumentDecoder;
import io.e5stream.ingest.decode.Versions;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Every Kafka record, tombstones included, becomes exactly one {@link Decoded}; never throws. */
final class DocumentDeserializer implements KafkaRecordDeserializationSchema<Decoded> {

  private static final long serialVersionUID = 1;

  private final DocumentDecoder decoder;

  DocumentDeserializer(Versions versions) {
    this.decoder = new DocumentDecoder(versions);
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Decoded> out) {
    Header version = record.headers().lastHeader(Versions.HEADER);
    Origin origin =
        new Origin(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.key(),
            record.value());
    out.collect(decoder.decode(origin, version == null ? null : version.value()));
  }

  @Override
  public TypeInformation<Decoded> getProducedType() {
    return TypeInformation.of(Decoded.class);
  }
}
