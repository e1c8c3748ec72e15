package io.e5stream.ingest.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A topic as it should be.
 *
 * @param name name
 * @param partitions number of partitions
 * @param settings Kafka's settings of the topic that matter to us; the rest is the broker's choice
 */
public record TopicSpec(String name, int partitions, Map<String, String> settings) {

  public TopicSpec {
    Objects.requireNonNull(name, "name");
    settings = new TreeMap<>(settings);
    if (partitions < 1) {
      throw new IllegalArgumentException(
          "topic %s cannot have %d partitions; give at least 1".formatted(name, partitions));
    }
  }

  /**
   * How an existing topic differs, in words; empty when it is as it should be.
   *
   * @param current the topic's settings, defaults included
   */
  List<String> differences(TopicIdentity existing, Map<String, String> current) {
    List<String> differences = new ArrayList<>();
    if (existing.partitions() != partitions) {
      differences.add("partitions is %d, not %d".formatted(existing.partitions(), partitions));
    }
    settings.forEach(
        (key, wanted) -> {
          String actual = current.get(key);
          if (!wanted.equals(actual)) {
            differences.add("%s is %s, not %s".formatted(key, actual, wanted));
          }
        });
    return differences;
  }
}
