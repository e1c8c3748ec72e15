package io.e5stream.pipeline.kill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a topic says of each key, in order.
 *
 * @param byKey values; null for a tombstone
 */
record Histories(Map<String, List<String>> byKey) {

  static Histories of(List<ConsumerRecord<byte[], byte[]>> records) {
    Map<String, List<String>> byKey = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records) {
      byKey
          .computeIfAbsent(new String(record.key(), UTF_8), key -> new ArrayList<>())
          .add(record.value() == null ? null : new String(record.value(), UTF_8));
    }
    return new Histories(byKey);
  }

  /** Only the keys that begin so. */
  Histories below(String prefix) {
    Map<String, List<String>> some = new TreeMap<>(byKey);
    some.keySet().removeIf(key -> !key.startsWith(prefix));
    return new Histories(some);
  }

  /** The last value of each key that is no tombstone. */
  Map<String, String> last() {
    Map<String, String> last = new TreeMap<>();
    byKey.forEach(
        (key, values) -> {
          String value = values.get(values.size() - 1);
          if (value != null) {
            last.put(key, value);
          }
        });
    return last;
  }

  /** Keys of which the same is said twice in a row. */
  List<String> repeats() {
    List<String> repeats = new ArrayList<>();
    byKey.forEach(
        (key, values) -> {
          for (int i = 1; i < values.size(); i++) {
            if (String.valueOf(values.get(i)).equals(String.valueOf(values.get(i - 1)))) {
              repeats.add("%s at %d: %s".formatted(key, i, values.get(i)));
            }
          }
        });
    return repeats;
  }

  /** Number of records. */
  long size() {
    return byKey.values().stream().mapToLong(List::size).sum();
  }

  /** Number of records that are no tombstones. */
  long values() {
    return byKey.values().stream().flatMap(List::stream).filter(value -> value != null).count();
  }
}
