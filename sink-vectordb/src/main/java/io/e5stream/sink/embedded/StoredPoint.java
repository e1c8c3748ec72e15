package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.Map;

/**
 * One version of one point. Immutable: the vector array is shared and must not be written to.
 *
 * @param key id
 * @param vector [dim], normalised already where the distance is cosine
 * @param payload top-level fields
 * @param version number of the operation that wrote this state
 * @param vectorId number of this vector in this process; a new vector has a new number, a payload
 *     update keeps it
 */
record StoredPoint(
    PointKey key, float[] vector, Map<String, Value> payload, long version, long vectorId) {

  StoredPoint withPayload(Map<String, Value> newPayload, long newVersion) {
    return new StoredPoint(key, vector, newPayload, newVersion, vectorId);
  }
}
