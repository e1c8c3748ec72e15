package io.e5stream.sink.embedded;

import io.e5stream.sink.embedded.PointCollection.Operation;
import io.qdrant.client.grpc.Points.PointsSelector;
import io.qdrant.client.grpc.Points.PointsUpdateOperation;

/** One member of a batch update. */
final class BatchOperation {

  private BatchOperation() {}

  @SuppressWarnings("deprecation") // The deprecated members still mean something to a server.
  static Operation of(VectorSpace space, PointsUpdateOperation member) {
    return switch (member.getOperationCase()) {
      case UPSERT ->
          UpsertOperation.upsert(
              space,
              member.getUpsert().getPointsList(),
              member.getUpsert().getUpdateFilter(),
              member.getUpsert().getUpdateMode());
      case DELETE_DEPRECATED -> PayloadOperation.delete(member.getDeleteDeprecated());
      case DELETE_POINTS -> PayloadOperation.delete(member.getDeletePoints().getPoints());
      case SET_PAYLOAD ->
          PayloadOperation.set(
              member.getSetPayload().getPointsSelector(),
              member.getSetPayload().getPayloadMap(),
              member.getSetPayload().getKey());
      case OVERWRITE_PAYLOAD ->
          PayloadOperation.overwrite(
              member.getOverwritePayload().getPointsSelector(),
              member.getOverwritePayload().getPayloadMap());
      case DELETE_PAYLOAD ->
          PayloadOperation.deleteKeys(
              member.getDeletePayload().getPointsSelector(),
              member.getDeletePayload().getKeysList());
      case CLEAR_PAYLOAD_DEPRECATED -> clear(member.getClearPayloadDeprecated());
      case CLEAR_PAYLOAD -> clear(member.getClearPayload().getPoints());
      case UPDATE_VECTORS ->
          UpsertOperation.updateVectors(
              space,
              member.getUpdateVectors().getPointsList(),
              member.getUpdateVectors().getUpdateFilter());
      case DELETE_VECTORS -> throw ApiException.unsupported("deleting vectors");
      case OPERATION_NOT_SET -> throw ApiException.invalid("Operation is missing");
    };
  }

  private static Operation clear(PointsSelector selector) {
    return PayloadOperation.clear(selector);
  }
}
