package io.e5stream.sink.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.ListenableFuture;
import io.grpc.Status;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.VectorOutputHelper;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.WithVectorsSelectorFactory;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.PointId;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import io.qdrant.client.grpc.Points.ScoredPoint;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.UpdateResult;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;

/** What the contract tests share: a client, a collection name of their own, terse requests. */
abstract class Contract {

  private static final long TIMEOUT_SECONDS = 30;

  /** The collection of this test; deleted afterwards. */
  final String collection = "contract-" + UUID.randomUUID();

  private final List<String> used = new ArrayList<>(List.of(collection));

  /** A client of the server under test; not closed by the tests. */
  abstract QdrantClient client();

  @AfterEach
  void dropCollections() {
    used.forEach(this::drop);
  }

  /** Whether there was such a collection; the client's own method throws when there was none. */
  boolean drop(String name) {
    return get(client()
            .grpcClient()
            .collections()
            .delete(DeleteCollection.newBuilder().setCollectionName(name).build()))
        .getResult();
  }

  String anotherCollection() {
    String name = "contract-" + UUID.randomUUID();
    used.add(name);
    return name;
  }

  static <T> T get(ListenableFuture<T> future) {
    try {
      return future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw Status.fromThrowable(e.getCause()).asRuntimeException();
    } catch (InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  static Status failure(Runnable call) {
    Throwable thrown = catchThrowable(call::run);
    assertThat(thrown).as("the call should have failed").isNotNull();
    return Status.fromThrowable(thrown);
  }

  void create(String name, int size, Distance distance) {
    get(client().createCollectionAsync(request(name, size, distance).build()));
  }

  static CreateCollection.Builder request(String name, int size, Distance distance) {
    return CreateCollection.newBuilder()
        .setCollectionName(name)
        .setVectorsConfig(
            VectorsConfig.newBuilder()
                .setParams(VectorParams.newBuilder().setSize(size).setDistance(distance)));
  }

  static PointId id(long number) {
    return PointIdFactory.id(number);
  }

  static PointStruct point(long id, List<Float> vector, Map<String, Value> payload) {
    return PointStruct.newBuilder()
        .setId(id(id))
        .setVectors(VectorsFactory.vectors(vector))
        .putAllPayload(payload)
        .build();
  }

  UpdateResult upsert(PointStruct... points) {
    return get(client().upsertAsync(upsertRequest(points).build()));
  }

  UpsertPoints.Builder upsertRequest(PointStruct... points) {
    return UpsertPoints.newBuilder()
        .setCollectionName(collection)
        .setWait(true)
        .addAllPoints(List.of(points));
  }

  List<RetrievedPoint> retrieve(PointId... ids) {
    return get(
        client()
            .retrieveAsync(
                collection,
                List.of(ids),
                WithPayloadSelectorFactory.enable(true),
                WithVectorsSelectorFactory.enable(true),
                null));
  }

  RetrievedPoint only(long id) {
    List<RetrievedPoint> found = retrieve(id(id));
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  static List<Float> vector(RetrievedPoint point) {
    return VectorOutputHelper.getDenseVector(point.getVectors().getVector()).getDataList();
  }

  long count() {
    return get(client().countAsync(collection));
  }

  long count(Filter filter) {
    return get(client().countAsync(collection, filter, true));
  }

  static Filter must(Condition... conditions) {
    return Filter.newBuilder().addAllMust(List.of(conditions)).build();
  }

  /** Numbers of the points that pass a filter, in the order of scrolling. */
  List<Long> matching(Filter filter) {
    return get(
            client()
                .scrollAsync(
                    ScrollPoints.newBuilder()
                        .setCollectionName(collection)
                        .setFilter(filter)
                        .setLimit(1000)
                        .build()))
        .getResultList()
        .stream()
        .map(point -> point.getId().getNum())
        .toList();
  }

  QueryPoints.Builder nearest(Float... vector) {
    return QueryPoints.newBuilder()
        .setCollectionName(collection)
        .setQuery(QueryFactory.nearest(List.of(vector)));
  }

  List<ScoredPoint> query(QueryPoints.Builder query) {
    return get(client().queryAsync(query.build()));
  }

  static List<Long> numbers(List<ScoredPoint> points) {
    return points.stream().map(point -> point.getId().getNum()).toList();
  }
}
