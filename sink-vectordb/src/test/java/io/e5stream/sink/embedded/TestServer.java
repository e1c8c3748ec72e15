package io.e5stream.sink.embedded;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Status;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Client-side shorthand for tests of the server. */
final class TestServer {

  private TestServer() {}

  static QdrantClient client(int port) {
    return new QdrantClient(QdrantGrpcClient.newBuilder("127.0.0.1", port, false, false).build());
  }

  static <T> T get(ListenableFuture<T> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw Status.fromThrowable(e.getCause()).withCause(e).asRuntimeException();
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  static void create(QdrantClient client, String collection, int size) {
    get(
        client.createCollectionAsync(
            collection,
            VectorParams.newBuilder().setSize(size).setDistance(Distance.Cosine).build()));
  }

  static UpsertPoints.Builder upsert(
      String collection, long id, List<Float> vector, Map<String, Value> payload) {
    return UpsertPoints.newBuilder()
        .setCollectionName(collection)
        .setWait(true)
        .addPoints(
            PointStruct.newBuilder()
                .setId(PointIdFactory.id(id))
                .setVectors(VectorsFactory.vectors(vector))
                .putAllPayload(payload));
  }
}
