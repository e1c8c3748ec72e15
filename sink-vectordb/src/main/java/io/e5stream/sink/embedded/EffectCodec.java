package io.e5stream.sink.embedded;

import io.e5stream.sink.embedded.PointEffect.Put;
import io.e5stream.sink.embedded.PointEffect.Remove;
import io.e5stream.sink.embedded.PointEffect.Repay;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.PointsIdsList;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.Vectors;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The body of a log record: kind (1 byte), operation number (8 bytes), then Qdrant's own protobuf
 * messages.
 */
final class EffectCodec {

  private static final int PREFIX_BYTES = 9;
  private static final byte PUT = 1;
  private static final byte REPAY = 2;
  private static final byte REMOVE = 3;

  /** A decoded record. */
  record Numbered(long operation, PointEffect effect) {}

  private EffectCodec() {}

  static byte[] encode(long operation, PointEffect effect) {
    if (effect instanceof Put put) {
      UpsertPoints.Builder points = UpsertPoints.newBuilder();
      put.entries().forEach(entry -> points.addPoints(point(entry)));
      return record(PUT, operation, points.build().toByteArray());
    }
    if (effect instanceof Repay repay) {
      UpsertPoints.Builder points = UpsertPoints.newBuilder();
      repay
          .payloads()
          .forEach(
              (key, payload) ->
                  points.addPointsBuilder().setId(key.toProto()).putAllPayload(payload));
      return record(REPAY, operation, points.build().toByteArray());
    }
    PointsIdsList.Builder ids = PointsIdsList.newBuilder();
    ((Remove) effect).keys().forEach(key -> ids.addIds(key.toProto()));
    return record(REMOVE, operation, ids.build().toByteArray());
  }

  private static byte[] record(byte kind, long operation, byte[] message) {
    return ByteBuffer.allocate(PREFIX_BYTES + message.length)
        .put(kind)
        .putLong(operation)
        .put(message)
        .array();
  }

  private static PointStruct point(Put.Entry entry) {
    DenseVector.Builder dense = DenseVector.newBuilder();
    for (float component : entry.vector()) {
      dense.addData(component);
    }
    return PointStruct.newBuilder()
        .setId(entry.key().toProto())
        .setVectors(Vectors.newBuilder().setVector(Vector.newBuilder().setDense(dense)))
        .putAllPayload(entry.payload())
        .build();
  }

  /**
   * Reads a record.
   *
   * @throws IOException when its kind is unknown: the log is of a newer version
   */
  static Numbered decode(byte[] body) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(body);
    byte kind = buffer.get();
    long operation = buffer.getLong();
    return new Numbered(
        operation,
        switch (kind) {
          case PUT -> put(UpsertPoints.parseFrom(buffer));
          case REPAY -> repay(UpsertPoints.parseFrom(buffer));
          case REMOVE -> remove(PointsIdsList.parseFrom(buffer));
          default ->
              throw new IOException(
                  "Unknown record kind " + kind + " in a point log; expected 1, 2 or 3");
        });
  }

  private static Put put(UpsertPoints message) {
    List<Put.Entry> entries = new ArrayList<>(message.getPointsCount());
    for (PointStruct point : message.getPointsList()) {
      DenseVector dense = point.getVectors().getVector().getDense();
      float[] vector = new float[dense.getDataCount()];
      for (int i = 0; i < vector.length; i++) {
        vector[i] = dense.getData(i);
      }
      entries.add(new Put.Entry(PointKey.of(point.getId()), vector, payload(point)));
    }
    return new Put(entries);
  }

  private static Repay repay(UpsertPoints message) {
    Map<PointKey, Map<String, Value>> payloads = new HashMap<>();
    message
        .getPointsList()
        .forEach(point -> payloads.put(PointKey.of(point.getId()), payload(point)));
    return new Repay(payloads);
  }

  private static Map<String, Value> payload(PointStruct point) {
    return Map.copyOf(point.getPayloadMap());
  }

  private static Remove remove(PointsIdsList message) {
    return new Remove(message.getIdsList().stream().map(PointKey::of).toList());
  }
}
