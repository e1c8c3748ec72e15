package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.WithPayloadSelector;
import io.qdrant.client.grpc.Points.WithVectorsSelector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Turns points into replies with as much payload and vector as the request selects. */
final class PointRenderer {

  private final UnaryOperator<Map<String, Value>> payload;
  private final boolean vectors;

  /**
   * Reads the selectors.
   *
   * @param payloadByDefault what an unset selector means
   */
  PointRenderer(
      WithPayloadSelector payload, boolean payloadByDefault, WithVectorsSelector vectors) {
    this.payload =
        switch (payload.getSelectorOptionsCase()) {
          case ENABLE -> payload.getEnable() ? all -> all : all -> Map.of();
          case INCLUDE -> include(payload.getInclude().getFieldsList());
          case EXCLUDE -> exclude(payload.getExclude().getFieldsList());
          case SELECTOROPTIONS_NOT_SET -> payloadByDefault ? all -> all : all -> Map.of();
        };
    this.vectors =
        switch (vectors.getSelectorOptionsCase()) {
          case ENABLE -> vectors.getEnable();
          case INCLUDE -> vectors.getInclude().getNamesList().contains("");
          case SELECTOROPTIONS_NOT_SET -> false;
        };
  }

  private static UnaryOperator<Map<String, Value>> exclude(List<String> fields) {
    List<PayloadPath> paths = fields.stream().map(PayloadPath::parse).toList();
    return all -> {
      Map<String, Value> rest = all;
      for (PayloadPath path : paths) {
        rest = path.remove(rest);
      }
      return rest;
    };
  }

  private static UnaryOperator<Map<String, Value>> include(List<String> fields) {
    List<PayloadPath> paths = fields.stream().map(PayloadPath::parse).toList();
    return all -> {
      Map<String, Value> chosen = new HashMap<>();
      for (PayloadPath path : paths) {
        Value found = all.get(path.first());
        if (found != null) {
          chosen.merge(path.first(), keep(found, path.rest(), 0), PointRenderer::union);
        }
      }
      return chosen;
    };
  }

  /** The value with only what is on the path; arrays on the way are kept whole. */
  private static Value keep(Value value, List<PayloadPath.Step> steps, int depth) {
    if (depth == steps.size()
        || !value.hasStructValue()
        || !(steps.get(depth) instanceof PayloadPath.Key key)) {
      return value;
    }
    Struct.Builder struct = Struct.newBuilder();
    Value child = value.getStructValue().getFieldsMap().get(key.name());
    if (child != null) {
      struct.putFields(key.name(), keep(child, steps, depth + 1));
    }
    return Value.newBuilder().setStructValue(struct).build();
  }

  private static Value union(Value left, Value right) {
    if (!left.hasStructValue() || !right.hasStructValue()) {
      return right;
    }
    Map<String, Value> fields = new HashMap<>(left.getStructValue().getFieldsMap());
    right
        .getStructValue()
        .getFieldsMap()
        .forEach((key, value) -> fields.merge(key, value, PointRenderer::union));
    return Value.newBuilder().setStructValue(Struct.newBuilder().putAllFields(fields)).build();
  }

  RetrievedPoint retrieved(StoredPoint point) {
    RetrievedPoint.Builder reply =
        RetrievedPoint.newBuilder()
            .setId(point.key().toProto())
            .putAllPayload(payload.apply(point.payload()));
    if (vectors) {
      reply.setVectors(VectorMessages.output(point.vector()));
    }
    return reply.build();
  }

  ScoredPoint scored(ScoredHit hit) {
    ScoredPoint.Builder reply =
        ScoredPoint.newBuilder()
            .setId(hit.point().key().toProto())
            .setScore(hit.score())
            .setVersion(hit.point().version())
            .putAllPayload(payload.apply(hit.point().payload()));
    if (vectors) {
      reply.setVectors(VectorMessages.output(hit.point().vector()));
    }
    return reply.build();
  }
}
