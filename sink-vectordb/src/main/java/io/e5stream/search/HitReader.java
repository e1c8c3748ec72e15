package io.e5stream.search;

import io.e5stream.sink.JsonValues;
import io.e5stream.sink.Payload;
import io.e5stream.sink.ServingCollection;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointGroup;
import io.qdrant.client.grpc.Points.ScoredPoint;
import java.util.List;
import java.util.Map;

/** Turns the store's answer into hits; refuses points of another model than the query's. */
final class HitReader {

  private HitReader() {}

  static DocumentHit document(PointGroup group, ServingCollection collection) {
    List<ScoredPoint> points = group.getHitsList();
    points.forEach(point -> requireModel(point, collection));
    ScoredPoint best = points.get(0);
    Map<String, Value> payload = best.getPayloadMap();
    return new DocumentHit(
        string(payload, Payload.DOCUMENT_ID),
        string(payload, Payload.TITLE),
        string(payload, Payload.SOURCE),
        best.getScore(),
        string(payload, Payload.MODEL),
        integer(payload, Payload.VERSION),
        points.stream().map(HitReader::chunk).toList(),
        JsonValues.json(payload.getOrDefault(Payload.METADATA, Value.getDefaultInstance())));
  }

  /** The document by its best chunk; needs only its id and model in the payload. */
  static ScoredDocument scored(PointGroup group, ServingCollection collection) {
    ScoredPoint best = group.getHits(0);
    requireModel(best, collection);
    return new ScoredDocument(string(best.getPayloadMap(), Payload.DOCUMENT_ID), best.getScore());
  }

  private static ChunkHit chunk(ScoredPoint point) {
    Map<String, Value> payload = point.getPayloadMap();
    return new ChunkHit(
        (int) integer(payload, Payload.CHUNK),
        (int) integer(payload, Payload.START),
        (int) integer(payload, Payload.END),
        string(payload, Payload.TEXT),
        point.getScore());
  }

  private static void requireModel(ScoredPoint point, ServingCollection collection) {
    String model = string(point.getPayloadMap(), Payload.MODEL);
    String expected = collection.spec().bundleId();
    if (!model.equals(expected)) {
      throw new SearchException(
          ("a point of %s in collection %s was made by model \"%s\", but the query by %s: their"
                  + " vectors must not be compared. Something else writes to this collection")
              .formatted(
                  string(point.getPayloadMap(), Payload.DOCUMENT_ID),
                  collection.name(),
                  model,
                  expected));
    }
  }

  private static String string(Map<String, Value> payload, String key) {
    return payload.getOrDefault(key, Value.getDefaultInstance()).getStringValue();
  }

  private static long integer(Map<String, Value> payload, String key) {
    return payload.getOrDefault(key, Value.getDefaultInstance()).getIntegerValue();
  }
}
