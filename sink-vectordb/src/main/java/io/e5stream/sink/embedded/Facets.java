package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.FacetHit;
import io.qdrant.client.grpc.Points.FacetResponse;
import io.qdrant.client.grpc.Points.FacetValue;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Counts points by the values at a payload path. */
final class Facets {

  private Facets() {}

  /** The most frequent values first; ties by value. */
  static FacetResponse count(Stream<StoredPoint> points, PayloadPath path, int limit) {
    Map<FacetValue, Long> counts = new HashMap<>();
    points.forEach(
        point -> values(point, path).forEach(value -> counts.merge(value, 1L, Long::sum)));
    FacetResponse.Builder reply = FacetResponse.newBuilder();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<FacetValue, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(entry -> entry.getKey().toString()))
        .limit(limit)
        .forEach(
            entry ->
                reply.addHits(
                    FacetHit.newBuilder().setValue(entry.getKey()).setCount(entry.getValue())));
    return reply.build();
  }

  private static Set<FacetValue> values(StoredPoint point, PayloadPath path) {
    Set<FacetValue> values = new HashSet<>();
    for (Value value : path.get(point.payload())) {
      for (Value element : PayloadValues.elements(value)) {
        FacetValue.Builder facet = FacetValue.newBuilder();
        switch (element.getKindCase()) {
          case STRING_VALUE -> values.add(facet.setStringValue(element.getStringValue()).build());
          case INTEGER_VALUE ->
              values.add(facet.setIntegerValue(element.getIntegerValue()).build());
          case BOOL_VALUE -> values.add(facet.setBoolValue(element.getBoolValue()).build());
          default -> {}
        }
      }
    }
    return values;
  }
}
