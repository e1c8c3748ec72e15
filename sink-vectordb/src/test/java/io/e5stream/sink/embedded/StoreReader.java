package io.e5stream.sink.embedded;

import io.qdrant.client.QdrantClient;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import java.util.Map;
import java.util.TreeMap;

/** Reads a whole collection through the protocol. */
final class StoreReader {

  private StoreReader() {}

  /** Vector and payload of every point, as text, by number. */
  static Map<Long, String> read(QdrantClient client, String collection) {
    Map<Long, String> points = new TreeMap<>();
    ScrollPoints.Builder request =
        ScrollPoints.newBuilder()
            .setCollectionName(collection)
            .setLimit(1000)
            .setWithVectors(WithVectorsSelectorFactory.enable(true));
    ScrollResponse page;
    do {
      page = TestServer.get(client.scrollAsync(request.build()));
      page.getResultList().forEach(point -> points.put(point.getId().getNum(), text(point)));
      request.setOffset(page.getNextPageOffset());
    } while (page.hasNextPageOffset());
    return points;
  }

  private static String text(RetrievedPoint point) {
    Map<String, Value> payload = new TreeMap<>(point.getPayloadMap());
    return point.getVectors().getVector().getDense().getDataList() + " " + payload;
  }
}
