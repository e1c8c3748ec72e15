package io.e5stream.ingest.produce;

import io.e5stream.ingest.decode.Versions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * A document or the deletion of one, ready to be sent.
 *
 * @param id Kafka key
 * @param value the document's JSON, null for a deletion
 * @param version of a deletion, null when it has none; a document's is in its JSON
 */
public record OutgoingRecord(String id, byte[] value, Long version) {

  public OutgoingRecord {
    Objects.requireNonNull(id, "id");
  }

  public static OutgoingRecord deletion(String id) {
    return new OutgoingRecord(id, null, null);
  }

  ProducerRecord<byte[], byte[]> on(String topic) {
    List<Header> headers =
        value != null || version == null
            ? List.of()
            : List.of(
                new RecordHeader(
                    Versions.HEADER, version.toString().getBytes(StandardCharsets.UTF_8)));
    return new ProducerRecord<>(
        topic, null, null, id.getBytes(StandardCharsets.UTF_8), value, headers);
  }
}
