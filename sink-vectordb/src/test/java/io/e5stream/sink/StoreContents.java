package io.e5stream.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All points of a collection, to compare stores with each other. */
final class StoreContents {

  /** A point's payload, as JSON with sorted keys, and its vector. */
  record Point(String payload, List<Float> vector) {}

  private static final ObjectWriter SORTED =
      JsonMapper.builder().build().writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private StoreContents() {}

  /** Points by id. */
  static Map<String, Point> of(QdrantConnection store, String collection) {
    Map<String, Point> points = new TreeMap<>();
    ScrollPoints.Builder request =
        ScrollPoints.newBuilder()
            .setCollectionName(collection)
            .setLimit(500)
            .setWithPayload(WithPayloadSelectorFactory.enable(true))
            .setWithVectors(WithVectorsSelectorFactory.enable(true));
    while (true) {
      ScrollResponse page = QdrantConnection.join(store.points().scroll(request.build()), "scroll");
      for (RetrievedPoint point : page.getResultList()) {
        points.put(point.getId().getUuid(), point(point));
      }
      if (!page.hasNextPageOffset()) {
        return points;
      }
      request.setOffset(page.getNextPageOffset());
    }
  }

  /** Payloads by id. */
  static Map<String, String> payloads(QdrantConnection store, String collection) {
    Map<String, String> payloads = new TreeMap<>();
    of(store, collection).forEach((id, point) -> payloads.put(id, point.payload()));
    return payloads;
  }

  static String sorted(JsonNode node) {
    try {
      return SORTED.writeValueAsString(new JsonMapper().convertValue(node, Map.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Point point(RetrievedPoint point) {
    Value payload =
        Value.newBuilder()
            .setStructValue(Struct.newBuilder().putAllFields(new TreeMap<>(point.getPayloadMap())))
            .build();
    return new Point(
        sorted(JsonValues.json(payload)), point.getVectors().getVector().getDense().getDataList());
  }
}
