package io.e5stream.sink.embedded;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Points.BatchResult;
import io.qdrant.client.grpc.Points.ClearPayloadPoints;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.CountResponse;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeleteFieldIndexCollection;
import io.qdrant.client.grpc.Points.DeletePayloadPoints;
import io.qdrant.client.grpc.Points.DeletePoints;
import io.qdrant.client.grpc.Points.FacetCounts;
import io.qdrant.client.grpc.Points.FacetResponse;
import io.qdrant.client.grpc.Points.GetPoints;
import io.qdrant.client.grpc.Points.GetResponse;
import io.qdrant.client.grpc.Points.PointsOperationResponse;
import io.qdrant.client.grpc.Points.QueryBatchPoints;
import io.qdrant.client.grpc.Points.QueryBatchResponse;
import io.qdrant.client.grpc.Points.QueryGroupsResponse;
import io.qdrant.client.grpc.Points.QueryPointGroups;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.QueryResponse;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.ScrollResponse;
import io.qdrant.client.grpc.Points.SearchBatchPoints;
import io.qdrant.client.grpc.Points.SearchBatchResponse;
import io.qdrant.client.grpc.Points.SearchPoints;
import io.qdrant.client.grpc.Points.SearchResponse;
import io.qdrant.client.grpc.Points.SetPayloadPoints;
import io.qdrant.client.grpc.Points.UpdateBatchPoints;
import io.qdrant.client.grpc.Points.UpdateBatchResponse;
import io.qdrant.client.grpc.Points.UpdatePointVectors;
import io.qdrant.client.grpc.Points.UpsertPoints;
import io.qdrant.client.grpc.PointsGrpc;

/** Qdrant's points service; what is not here answers UNIMPLEMENTED with the method's name. */
final class PointsService extends PointsGrpc.PointsImplBase {

  private final PointReads reads;
  private final PointWrites writes;
  private final FieldIndexes indexes;

  PointsService(VectorStore store) {
    this.reads = new PointReads(store);
    this.writes = new PointWrites(store);
    this.indexes = new FieldIndexes(store);
  }

  private void write(
      String collection,
      boolean wait,
      StreamObserver<PointsOperationResponse> observer,
      PointWrites.Compiler operation) {
    Replies.unary(observer, () -> writes.write(collection, wait, operation));
  }

  @Override
  public void upsert(UpsertPoints request, StreamObserver<PointsOperationResponse> observer) {
    write(
        request.getCollectionName(),
        request.getWait(),
        observer,
        space ->
            UpsertOperation.upsert(
                space,
                request.getPointsList(),
                request.getUpdateFilter(),
                request.getUpdateMode()));
  }

  @Override
  public void delete(DeletePoints request, StreamObserver<PointsOperationResponse> observer) {
    write(
        request.getCollectionName(),
        request.getWait(),
        observer,
        space -> PayloadOperation.delete(request.getPoints()));
  }

  @Override
  public void updateVectors(
      UpdatePointVectors request, StreamObserver<PointsOperationResponse> observer) {
    write(
        request.getCollectionName(),
        request.getWait(),
        observer,
        space ->
            UpsertOperation.updateVectors(
                space, request.getPointsList(), request.getUpdateFilter()));
  }

  @Override
  public void setPayload(
      SetPayloadPoints request, StreamObserver<PointsOperationResponse> observer) {
    write(
        request.getCollectionName(),
        request.getWait(),
        observer,
        space ->
            PayloadOperation.set(
                request.getPointsSelector(), request.getPayloadMap(), request.getKey()));
  }

  @Override
  public void overwritePayload(
      SetPayloadPoints request, StreamObserver<PointsOperationResponse> observer) {
    write(
        request.getCollectionName(),
        request.getWait(),
        observer,
        space -> PayloadOperation.overwrite(request.getPointsSelector(), request.getPayloadMap()));
  }

  @Override
  public void deletePayload(
      DeletePayloadPoints request, StreamObserver<PointsOperationResponse> observer) {
    write(
        request.getCollectionName(),
        request.getWait(),
        observer,
        space -> PayloadOperation.deleteKeys(request.getPointsSelector(), request.getKeysList()));
  }

  @Override
  public void clearPayload(
      ClearPayloadPoints request, StreamObserver<PointsOperationResponse> observer) {
    write(
        request.getCollectionName(),
        request.getWait(),
        observer,
        space -> PayloadOperation.clear(request.getPoints()));
  }

  @Override
  public void updateBatch(UpdateBatchPoints request, StreamObserver<UpdateBatchResponse> observer) {
    Replies.unary(observer, () -> writes.writeBatch(request));
  }

  @Override
  public void createFieldIndex(
      CreateFieldIndexCollection request, StreamObserver<PointsOperationResponse> observer) {
    Replies.unary(observer, () -> indexes.create(request));
  }

  @Override
  public void deleteFieldIndex(
      DeleteFieldIndexCollection request, StreamObserver<PointsOperationResponse> observer) {
    Replies.unary(observer, () -> indexes.drop(request));
  }

  @Override
  public void get(GetPoints request, StreamObserver<GetResponse> observer) {
    Replies.unary(observer, () -> reads.get(request));
  }

  @Override
  public void scroll(ScrollPoints request, StreamObserver<ScrollResponse> observer) {
    Replies.unary(observer, () -> reads.scroll(request));
  }

  @Override
  public void count(CountPoints request, StreamObserver<CountResponse> observer) {
    Replies.unary(observer, () -> reads.count(request));
  }

  @Override
  public void facet(FacetCounts request, StreamObserver<FacetResponse> observer) {
    Replies.unary(observer, () -> reads.facet(request));
  }

  @Override
  public void query(QueryPoints request, StreamObserver<QueryResponse> observer) {
    long start = System.nanoTime();
    Replies.unary(
        observer,
        () ->
            QueryResponse.newBuilder()
                .addAllResult(reads.query(request))
                .setTime(Replies.secondsSince(start))
                .build());
  }

  @Override
  public void queryBatch(QueryBatchPoints request, StreamObserver<QueryBatchResponse> observer) {
    Replies.unary(
        observer,
        () -> {
          QueryBatchResponse.Builder reply = QueryBatchResponse.newBuilder();
          for (QueryPoints query : request.getQueryPointsList()) {
            QueryPoints named =
                query.toBuilder().setCollectionName(request.getCollectionName()).build();
            reply.addResult(BatchResult.newBuilder().addAllResult(reads.query(named)));
          }
          return reply.build();
        });
  }

  @Override
  public void queryGroups(QueryPointGroups request, StreamObserver<QueryGroupsResponse> observer) {
    Replies.unary(
        observer,
        () -> QueryGroupsResponse.newBuilder().setResult(reads.queryGroups(request)).build());
  }

  @Override
  public void search(SearchPoints request, StreamObserver<SearchResponse> observer) {
    Replies.unary(
        observer,
        () ->
            SearchResponse.newBuilder()
                .addAllResult(reads.query(Translations.toQuery(request)))
                .build());
  }

  @Override
  public void searchBatch(SearchBatchPoints request, StreamObserver<SearchBatchResponse> observer) {
    Replies.unary(
        observer,
        () -> {
          SearchBatchResponse.Builder reply = SearchBatchResponse.newBuilder();
          for (SearchPoints search : request.getSearchPointsList()) {
            QueryPoints query =
                Translations.toQuery(search).toBuilder()
                    .setCollectionName(request.getCollectionName())
                    .build();
            reply.addResult(BatchResult.newBuilder().addAllResult(reads.query(query)));
          }
          return reply.build();
        });
  }
}
