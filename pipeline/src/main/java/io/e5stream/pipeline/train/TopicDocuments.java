package io.e5stream.pipeline.train;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.decode.Decoded;
import io.e5stream.ingest.decode.DocumentDecoder;
import io.e5stream.ingest.decode.Versions;
import io.e5stream.ingest.kafka.DocumentSource;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.training.weak.Documents;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * The documents of a topic as they stood when it was opened: of each id the latest version, none
 * where that is a deletion. Records that the index job would send to the dead letters are passed
 * over, and counted. A document whose version is compacted away between the two readings that this
 * takes has a newer one, which is not read: it is left out. Used by one thread.
 */
public final class TopicDocuments implements Documents {

  private final BoundedTopic topic;
  private final DocumentDecoder decoder;
  private long unreadable;

  private TopicDocuments(BoundedTopic topic, Versions versions) {
    this.topic = topic;
    this.decoder = new DocumentDecoder(versions);
  }

  /**
   * Takes the topic's end.
   *
   * @param config where Kafka is, and where versions come from, as for the index job
   * @throws IOException when no broker answers or there is no such topic
   */
  public static TopicDocuments open(Configuration config, String topic) throws IOException {
    return new TopicDocuments(
        BoundedTopic.open(KafkaSettings.from(config), topic), DocumentSource.versions(config));
  }

  @Override
  public String description() {
    return topic.description();
  }

  /** Records of the last reading that were no documents. */
  public long unreadable() {
    return unreadable;
  }

  @Override
  public long forEach(Consumer<Document> consumer) throws IOException {
    LatestDocuments latest = new LatestDocuments();
    unreadable = 0;
    topic.read(
        message -> {
          Decoded decoded = decode(message);
          if (decoded.change() == null) {
            unreadable++;
          } else {
            latest.note(decoded.change(), BoundedTopic.position(message));
          }
        });
    long[] count = {0};
    topic.read(
        message -> {
          Decoded decoded = decode(message);
          if (decoded.change() != null
              && latest.isLatest(decoded.change(), BoundedTopic.position(message))) {
            consumer.accept(decoded.change().document());
            count[0]++;
          }
        });
    return count[0];
  }

  private Decoded decode(ConsumerRecord<byte[], byte[]> message) {
    Header version = message.headers().lastHeader(Versions.HEADER);
    Origin origin =
        new Origin(
            message.topic(),
            message.partition(),
            message.offset(),
            message.timestamp(),
            message.key(),
            message.value());
    return decoder.decode(origin, version == null ? null : version.value());
  }
}
