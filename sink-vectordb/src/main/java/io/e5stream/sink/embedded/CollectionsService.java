package io.e5stream.sink.embedded;

import io.grpc.stub.StreamObserver;
import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionExists;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionExistsResponse;
import io.qdrant.client.grpc.Collections.CollectionOperationResponse;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.GetCollectionInfoResponse;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListAliasesResponse;
import io.qdrant.client.grpc.Collections.ListCollectionAliasesRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsResponse;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.CollectionsGrpc;
import java.io.IOException;
import java.util.function.Predicate;

/** Qdrant's collections service; what is not here answers UNIMPLEMENTED with the method's name. */
final class CollectionsService extends CollectionsGrpc.CollectionsImplBase {

  private final VectorStore store;

  CollectionsService(VectorStore store) {
    this.store = store;
  }

  private interface Change {
    boolean apply() throws IOException;
  }

  private static void change(StreamObserver<CollectionOperationResponse> observer, Change change) {
    long start = System.nanoTime();
    Replies.unary(
        observer,
        () ->
            CollectionOperationResponse.newBuilder()
                .setResult(change.apply())
                .setTime(Replies.secondsSince(start))
                .build());
  }

  @Override
  public void create(
      CreateCollection request, StreamObserver<CollectionOperationResponse> observer) {
    change(
        observer,
        () -> {
          Names.checkedNew(request.getCollectionName());
          CollectionDescriptions.refuseUnsupported(request);
          store.create(request);
          return true;
        });
  }

  @Override
  public void update(
      UpdateCollection request, StreamObserver<CollectionOperationResponse> observer) {
    change(
        observer,
        () -> {
          Names.checked(request.getCollectionName());
          if (request.hasVectorsConfig()
              || request.hasQuantizationConfig()
              || request.hasSparseVectorsConfig()
              || request.hasStrictModeConfig()) {
            throw ApiException.unsupported("updates of a collection other than its metadata");
          }
          store.update(request);
          return true;
        });
  }

  @Override
  public void delete(
      DeleteCollection request, StreamObserver<CollectionOperationResponse> observer) {
    change(observer, () -> store.delete(Names.checked(request.getCollectionName())));
  }

  @Override
  public void get(
      GetCollectionInfoRequest request, StreamObserver<GetCollectionInfoResponse> observer) {
    Replies.unary(
        observer,
        () -> {
          PointCollection collection = store.resolve(Names.checked(request.getCollectionName()));
          collection.awaitReadable();
          Catalog.Entry entry = store.catalog().collections().get(collection.name());
          if (entry == null) {
            throw ApiException.noSuchCollection(request.getCollectionName());
          }
          return GetCollectionInfoResponse.newBuilder()
              .setResult(CollectionDescriptions.describe(entry, collection))
              .build();
        });
  }

  @Override
  public void list(
      ListCollectionsRequest request, StreamObserver<ListCollectionsResponse> observer) {
    Replies.unary(
        observer,
        () -> {
          ListCollectionsResponse.Builder reply = ListCollectionsResponse.newBuilder();
          store
              .catalog()
              .collections()
              .keySet()
              .forEach(
                  name -> reply.addCollections(CollectionDescription.newBuilder().setName(name)));
          return reply.build();
        });
  }

  @Override
  public void collectionExists(
      CollectionExistsRequest request, StreamObserver<CollectionExistsResponse> observer) {
    Replies.unary(
        observer,
        () ->
            CollectionExistsResponse.newBuilder()
                .setResult(
                    CollectionExists.newBuilder()
                        .setExists(
                            store.catalog().resolve(Names.checked(request.getCollectionName()))
                                != null))
                .build());
  }

  @Override
  public void updateAliases(
      ChangeAliases request, StreamObserver<CollectionOperationResponse> observer) {
    change(
        observer,
        () -> {
          AliasChange.apply(store, request);
          return true;
        });
  }

  @Override
  public void listAliases(
      ListAliasesRequest request, StreamObserver<ListAliasesResponse> observer) {
    Replies.unary(observer, () -> aliases(collection -> true));
  }

  @Override
  public void listCollectionAliases(
      ListCollectionAliasesRequest request, StreamObserver<ListAliasesResponse> observer) {
    Replies.unary(
        observer,
        () -> {
          String wanted = store.resolve(Names.checked(request.getCollectionName())).name();
          return aliases(wanted::equals);
        });
  }

  private ListAliasesResponse aliases(Predicate<String> wanted) {
    ListAliasesResponse.Builder reply = ListAliasesResponse.newBuilder();
    store
        .catalog()
        .aliases()
        .forEach(
            (alias, collection) -> {
              if (wanted.test(collection)) {
                reply.addAliases(
                    AliasDescription.newBuilder()
                        .setAliasName(alias)
                        .setCollectionName(collection));
              }
            });
    return reply.build();
  }
}
