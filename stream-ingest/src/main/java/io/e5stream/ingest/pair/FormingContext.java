package io.e5stream.ingest.pair;

import java.util.Map;
import java.util.Objects;

/**
 * What forming must know of its surroundings.
 *
 * @param group consumer group, for monitoring and for knowing how far the job is
 * @param settings fingerprint of the masks, rules and checks that come after forming: pairs that
 *     come again are sent again when it differs, changed or not
 * @param topicIds Kafka's id of each raw topic, by name: a checkpoint read from a topic of another
 *     id is refused
 */
public record FormingContext(String group, String settings, Map<String, String> topicIds) {

  public FormingContext {
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(settings, "settings");
    topicIds = Map.copyOf(topicIds);
  }

  String topicId(String topic) {
    String id = topicIds.get(topic);
    if (id == null) {
      throw new IllegalArgumentException(
          "no id of topic %s; there are those of %s".formatted(topic, topicIds.keySet()));
    }
    return id;
  }
}
