package io.e5stream.sink;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.CollectionConfig;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.CollectionsGrpc.CollectionsImplBase;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CountResult;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpdateStatus;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc.PointsImplBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A server that records what it is asked and fails on demand, for errors that a real store gives
 * only in trouble. It stores nothing.
 */
final class FakeStore implements AutoCloseable {

  static final CollectionSpec SPEC =
      new CollectionSpec(Changes.MODEL, "0123456789abcdef", Changes.DIMENSION, "chunker-1");

  final List<Object> requests = new CopyOnWriteArrayList<>();

  /**
   * What to answer: an exception fails the call. Null answers {@code Completed} to a write, no
   * points to a scroll, zero to a count.
   */
  volatile Function<Object, Object> behaviour = request -> null;

  volatile String generation = "generation-1";

  private final Server server;

  FakeStore() {
    this(0);
  }

  FakeStore(int port) {
    try {
      server =
          Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
              .addService(new Points())
              .addService(new Collections())
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  QdrantEndpoint endpoint() {
    return QdrantEndpoint.plain("localhost", server.getPort());
  }

  ServingCollection collection() {
    return new ServingCollection("docs--test", generation, SPEC, java.util.Map.of());
  }

  <T> List<T> requests(Class<T> type) {
    return requests.stream().filter(type::isInstance).map(type::cast).toList();
  }

  @Override
  public void close() {
    server.shutdownNow();
    try {
      server.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(Object request, StreamObserver<PointsOperationResponse> observer) {
    answer(
        request,
        observer,
        answer ->
            PointsOperationResponse.newBuilder()
                .setResult(
                    UpdateResult.newBuilder()
                        .setStatus(answer instanceof UpdateStatus s ? s : UpdateStatus.Completed))
                .build());
  }

  private <T> void answer(Object request, StreamObserver<T> observer, Function<Object, T> reply) {
    requests.add(request);
    Object answer = behaviour.apply(request);
    if (answer instanceof RuntimeException error) {
      observer.onError(error);
      return;
    }
    observer.onNext(reply.apply(answer));
    observer.onCompleted();
  }

  private final class Points extends PointsImplBase {

    @Override
    public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> observer) {
      answer(request, observer);
    }

    @Override
    public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> observer) {
      answer(request, observer);
    }

    @Override
    public void setPayload(
        SetPayloadPoints request, StreamObserver<PointsOperationResponse> observer) {
      answer(request, observer);
    }

    @Override
    public void scroll(ScrollPoints request, StreamObserver<ScrollResponse> observer) {
      answer(
          request,
          observer,
          answer -> answer instanceof ScrollResponse r ? r : ScrollResponse.getDefaultInstance());
    }

    @Override
    public void count(CountPoints request, StreamObserver<CountResponse> observer) {
      answer(
          request,
          observer,
          answer ->
              CountResponse.newBuilder()
                  .setResult(CountResult.newBuilder().setCount(answer instanceof Long n ? n : 0))
                  .build());
    }
  }

  private final class Collections extends CollectionsImplBase {

    @Override
    public void get(
        GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> observer) {
      if (behaviour.apply(request) instanceof RuntimeException error) {
        observer.onError(error);
        return;
      }
      CollectionConfig.Builder config =
          CollectionConfig.newBuilder().putAllMetadata(CollectionMetadata.of(SPEC, generation));
      observer.onNext(
          GetCollectionInfoResponse.newBuilder()
              .setResult(CollectionInfo.newBuilder().setConfig(config))
              .build());
      observer.onCompleted();
    }
  }
}
