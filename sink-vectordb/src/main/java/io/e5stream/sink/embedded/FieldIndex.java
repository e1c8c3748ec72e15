package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.Comparator;
import java.util.HashSet;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;

/**
 * Which points have a value at a path, for strings and integers. One thread writes, any read.
 * Readers check what they find against the point itself.
 */
final class FieldIndex {

  private static final PointKey LOWEST = PointKey.of(0L);

  /** A value, typed by its first character, of a point. */
  private record Entry(String value, PointKey key) {}

  private final PayloadPath path;
  private final NavigableSet<Entry> entries =
      new ConcurrentSkipListSet<>(Comparator.comparing(Entry::value).thenComparing(Entry::key));

  FieldIndex(PayloadPath path) {
    this.path = path;
  }

  static String keyword(String text) {
    return "s" + text;
  }

  static String integer(long number) {
    return "i" + number;
  }

  /** Replaces what is known of a point; either state may be null. */
  void update(StoredPoint old, StoredPoint point) {
    Set<String> now = point == null ? Set.of() : values(point);
    // Add first: a reader may find a point by a stale value, but never misses it.
    now.forEach(value -> entries.add(new Entry(value, point.key())));
    if (old != null) {
      for (String value : values(old)) {
        if (!now.contains(value)) {
          entries.remove(new Entry(value, old.key()));
        }
      }
    }
  }

  private Set<String> values(StoredPoint point) {
    Set<String> values = new HashSet<>();
    for (Value value : path.get(point.payload())) {
      for (Value element : PayloadValues.elements(value)) {
        if (element.hasStringValue()) {
          values.add(keyword(element.getStringValue()));
        } else if (element.hasIntegerValue()) {
          values.add(integer(element.getIntegerValue()));
        }
      }
    }
    return values;
  }

  /** Points that have the value. */
  void lookup(String value, Consumer<PointKey> sink) {
    for (Entry entry : entries.tailSet(new Entry(value, LOWEST))) {
      if (!entry.value().equals(value)) {
        return;
      }
      sink.accept(entry.key());
    }
  }

  /** How many points have the value, counted no further than {@code limit}. */
  int count(String value, int limit) {
    int count = 0;
    for (Entry entry : entries.tailSet(new Entry(value, LOWEST))) {
      if (count >= limit || !entry.value().equals(value)) {
        break;
      }
      count++;
    }
    return count;
  }
}
