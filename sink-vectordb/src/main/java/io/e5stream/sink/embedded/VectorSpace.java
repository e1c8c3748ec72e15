package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.VectorParams;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.VectorUtil;

/**
 * Dimension and distance of a collection's vectors.
 *
 * @param dimension length of every vector
 * @param distance cosine, dot or Euclid
 */
record VectorSpace(int dimension, Distance distance) {

  /** Largest dimension that Qdrant accepts. */
  static final int MAX_DIMENSION = 65_536;

  /** Vectors this close to unit length stay as they are, so storing one twice changes nothing. */
  private static final double UNIT_TOLERANCE = 1e-6;

  static VectorSpace of(VectorParams params) {
    if (params.getSize() < 1 || params.getSize() > MAX_DIMENSION) {
      throw ApiException.invalid(
          "Validation error in body: [vectors_config.params.size: value "
              + Long.toUnsignedString(params.getSize())
              + " invalid, must be from 1 to 65536]");
    }
    return switch (params.getDistance()) {
      case Cosine, Dot, Euclid -> new VectorSpace((int) params.getSize(), params.getDistance());
      case Manhattan -> throw ApiException.unsupported("the Manhattan distance");
      case UnknownDistance, UNRECOGNIZED ->
          throw ApiException.invalid("Malformed distance parameter: " + params.getDistance());
    };
  }

  /**
   * A checked copy of a client's vector, normalised where the distance is cosine.
   *
   * @throws ApiException INVALID_ARGUMENT when its length differs or a component is not finite
   */
  float[] admit(List<Float> values) {
    if (values.size() != dimension) {
      throw ApiException.badInput(
          "Vector dimension error: expected dim: " + dimension + ", got " + values.size());
    }
    float[] vector = new float[dimension];
    double square = 0;
    for (int i = 0; i < dimension; i++) {
      vector[i] = values.get(i);
      square += (double) vector[i] * vector[i];
    }
    if (!Double.isFinite(square)) {
      throw ApiException.badInput("the vector has a component that is not finite");
    }
    if (distance == Distance.Cosine && square > 0 && Math.abs(square - 1) > UNIT_TOLERANCE) {
      float scale = (float) (1 / Math.sqrt(square));
      for (int i = 0; i < dimension; i++) {
        vector[i] *= scale;
      }
    }
    return vector;
  }

  /** Score of two admitted vectors: similarity, or the distance for Euclid. */
  float score(float[] a, float[] b) {
    return distance == Distance.Euclid
        ? (float) Math.sqrt(VectorUtil.squareDistance(a, b))
        : VectorUtil.dotProduct(a, b);
  }

  /** Best score first. */
  Comparator<Float> bestFirst() {
    return distance == Distance.Euclid ? Comparator.naturalOrder() : Comparator.reverseOrder();
  }

  /** Whether the score is better than the threshold; an equal one is not. */
  boolean passes(float score, float threshold) {
    return distance == Distance.Euclid ? score < threshold : score > threshold;
  }

  VectorSimilarityFunction luceneSimilarity() {
    return switch (distance) {
      case Cosine -> VectorSimilarityFunction.DOT_PRODUCT;
      case Euclid -> VectorSimilarityFunction.EUCLIDEAN;
      default -> VectorSimilarityFunction.MAXIMUM_INNER_PRODUCT;
    };
  }
}
