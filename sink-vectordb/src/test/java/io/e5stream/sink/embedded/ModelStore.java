package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** What a collection should hold: a map, with the rules of the protocol written plainly. */
final class ModelStore {

  /** A point of the model. */
  record Point(List<Float> vector, Map<String, Value> payload) {
    long version() {
      return payload.containsKey("version") ? payload.get("version").getIntegerValue() : -1;
    }

    String document() {
      return payload.containsKey("document_id") ? payload.get("document_id").getStringValue() : "";
    }
  }

  private final Map<Long, Point> points = new TreeMap<>();

  /** Absent points are inserted, present ones replaced when the filter holds for the old state. */
  void upsert(Map<Long, Point> request, Predicate<Point> updateFilter) {
    Map<Long, Point> admitted = new HashMap<>(request);
    admitted.keySet().removeIf(id -> points.containsKey(id) && !updateFilter.test(points.get(id)));
    points.putAll(admitted);
  }

  void delete(Predicate<Point> filter) {
    points.values().removeIf(filter);
  }

  void delete(long id) {
    points.remove(id);
  }

  void changePayload(Predicate<Point> filter, UnaryOperator<Map<String, Value>> change) {
    points.replaceAll(
        (id, point) ->
            filter.test(point) ? new Point(point.vector(), change.apply(point.payload())) : point);
  }

  long count(Predicate<Point> filter) {
    return points.values().stream().filter(filter).count();
  }

  /** In the form of {@link StoreReader}. */
  Map<Long, String> text() {
    Map<Long, String> text = new TreeMap<>();
    points.forEach(
        (id, point) -> text.put(id, point.vector() + " " + new TreeMap<>(point.payload())));
    return text;
  }
}
