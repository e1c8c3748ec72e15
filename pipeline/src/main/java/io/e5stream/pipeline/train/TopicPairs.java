package io.e5stream.pipeline.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.pair.TrainingPairJson;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The pairs of a topic such as {@code pairs.clean} as they stood when it was opened: of each key
 * the last committed record, none where that withdraws the pair. A pair that is compacted away
 * between the two readings that this takes has a newer record, which is not read: it is left out.
 * Used by one thread.
 */
public final class TopicPairs implements PairSource {

  private final BoundedTopic topic;

  private TopicPairs(BoundedTopic topic) {
    this.topic = topic;
  }

  /**
   * Takes the topic's end.
   *
   * @throws IOException when no broker answers or there is no such topic
   */
  public static TopicPairs open(KafkaSettings settings, String topic) throws IOException {
    return new TopicPairs(BoundedTopic.open(settings, topic));
  }

  @Override
  public String description() {
    return topic.description();
  }

  @Override
  public long forEach(Consumer<TrainingPair> consumer) throws IOException {
    Map<String, String> last = new HashMap<>();
    topic.read(message -> last.put(key(message), BoundedTopic.position(message)));
    long[] count = {0};
    topic.read(
        message -> {
          String key = key(message);
          if (message.value() != null && BoundedTopic.position(message).equals(last.get(key))) {
            consumer.accept(pair(message, key));
            count[0]++;
          }
        });
    return count[0];
  }

  private static String key(ConsumerRecord<byte[], byte[]> message) {
    if (message.key() == null) {
      throw new IllegalArgumentException(
          "%s has no key: it is no pair".formatted(BoundedTopic.position(message)));
    }
    return new String(message.key(), UTF_8);
  }

  private static TrainingPair pair(ConsumerRecord<byte[], byte[]> message, String key) {
    try {
      return TrainingPairJson.read(message.value(), key);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "%s is no pair: %s".formatted(BoundedTopic.position(message), e.getMessage()), e);
    }
  }
}
