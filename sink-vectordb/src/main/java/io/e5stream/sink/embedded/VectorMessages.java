package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.Vector;
import io.qdrant.client.grpc.Points.VectorOutput;
import io.qdrant.client.grpc.Points.Vectors;
import io.qdrant.client.grpc.Points.VectorsOutput;
import java.util.List;

/** The unnamed dense vector in Qdrant's messages, old and new forms. */
final class VectorMessages {

  private VectorMessages() {}

  /** The components of a point's only vector. */
  static List<Float> components(Vectors vectors) {
    return switch (vectors.getVectorsOptionsCase()) {
      case VECTOR -> components(vectors.getVector());
      case VECTORS -> {
        Vector unnamed = vectors.getVectors().getVectorsMap().get("");
        if (unnamed == null || vectors.getVectors().getVectorsCount() > 1) {
          throw ApiException.unsupported("named vectors");
        }
        yield components(unnamed);
      }
      case VECTORSOPTIONS_NOT_SET -> throw ApiException.invalid("Expected some vectors");
    };
  }

  @SuppressWarnings("deprecation") // Older clients still send the flat form.
  static List<Float> components(Vector vector) {
    return switch (vector.getVectorCase()) {
      case DENSE -> vector.getDense().getDataList();
      case VECTOR_NOT_SET -> {
        if (vector.hasIndices() || vector.hasVectorsCount()) {
          throw ApiException.unsupported("sparse and multi-vectors");
        }
        yield vector.getDataList();
      }
      case SPARSE, MULTI_DENSE -> throw ApiException.unsupported("sparse and multi-vectors");
      case DOCUMENT, IMAGE, OBJECT -> throw ApiException.unsupported("inference");
    };
  }

  static VectorsOutput output(float[] vector) {
    DenseVector.Builder dense = DenseVector.newBuilder();
    for (float component : vector) {
      dense.addData(component);
    }
    return VectorsOutput.newBuilder().setVector(VectorOutput.newBuilder().setDense(dense)).build();
  }
}
