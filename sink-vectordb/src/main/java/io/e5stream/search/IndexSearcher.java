package io.e5stream.search;

import io.e5stream.embed.encoder.Role;
import io.e5stream.sink.Payload;
import io.e5stream.sink.QdrantConnection;
import io.e5stream.sink.QdrantEndpoint;
import io.e5stream.sink.ServingCollection;
import io.e5stream.sink.StoreCheck;
import io.e5stream.sink.StoreCollections;
import io.e5stream.sink.StoreException;
import io.qdrant.client.WithPayloadSelectorFactory;
import io.qdrant.client.grpc.Points.DenseVector;
import io.qdrant.client.grpc.Points.PointGroup;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPointGroups;
import io.qdrant.client.grpc.Points.SearchParams;
import io.qdrant.client.grpc.Points.VectorInput;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers queries against an index.
 *
 * <p>Each query resolves the index's alias to the concrete collection and is embedded with that
 * collection's model, so that a model swap never mixes two models in one search. Thread-safe. Close
 * it to free its connection and models.
 */
public final class IndexSearcher implements AutoCloseable {

  private final QdrantConnection store;
  private final StoreCollections collections;
  private final String index;
  private final ServingModels models;
  private final int chunksPerDocument;
  private final Map<String, ServingCollection> known = new ConcurrentHashMap<>();

  private IndexSearcher(
      QdrantConnection store, String index, ModelProvider models, int chunksPerDocument) {
    this.store = store;
    this.collections = new StoreCollections(store);
    this.index = index;
    this.models = new ServingModels(models);
    this.chunksPerDocument = chunksPerDocument;
  }

  /**
   * Opens an index and its model.
   *
   * @param index the index, or the name of a concrete collection
   * @param chunksPerDocument most chunks returned with each document
   * @throws SearchException when there is no such index
   * @throws StoreException when the store does not answer
   */
  public static IndexSearcher open(
      QdrantEndpoint endpoint, String index, ModelProvider models, int chunksPerDocument) {
    if (chunksPerDocument < 1) {
      throw new IllegalArgumentException(chunksPerDocument + " chunks per document");
    }
    IndexSearcher searcher =
        new IndexSearcher(QdrantConnection.open(endpoint), index, models, chunksPerDocument);
    try {
      StoreCheck.run(searcher.store);
      searcher.models.of(searcher.collection().spec());
      return searcher;
    } catch (RuntimeException e) {
      searcher.close();
      throw e;
    }
  }

  /** The concrete collection that searches go to at this moment. */
  public ServingCollection collection() {
    Map<String, String> aliases = collections.aliases();
    String name = aliases.get(index);
    if (name == null) {
      if (!collections.exists(index)) {
        throw new SearchException(
            "there is no index %s at %s; there is: %s"
                .formatted(
                    index,
                    store.endpoint(),
                    aliases.isEmpty() ? "none" : String.join(", ", aliases.keySet())));
      }
      name = index;
    }
    return known.computeIfAbsent(name, collections::describe);
  }

  /**
   * Finds the documents nearest to a text.
   *
   * @param text the query, without prefix
   * @param limit most documents
   * @param filter payload fields or metadata keys with the values they must have
   * @return best first
   * @throws StoreException when the store does not answer
   */
  public List<DocumentHit> search(String text, int limit, Map<String, String> filter) {
    check(text, limit);
    return inServing(
        target -> {
          QueryPointGroups query =
              nearest(target, text, limit)
                  .setFilter(SearchFilter.of(filter))
                  .setGroupSize(chunksPerDocument)
                  .setWithPayload(WithPayloadSelectorFactory.enable(true))
                  .build();
          return groups(target, query).map(group -> HitReader.document(group, target)).toList();
        });
  }

  /**
   * Ranks the documents nearest to a text without reading their contents, so that the answer stays
   * small however many are asked for.
   *
   * @param text the query, without prefix
   * @param limit most documents
   * @param exact compares with every vector where the store would search approximately
   * @return best first, a document by its best chunk
   * @throws StoreException when the store does not answer
   */
  public List<ScoredDocument> rank(String text, int limit, boolean exact) {
    check(text, limit);
    return inServing(
        target -> {
          QueryPointGroups query =
              nearest(target, text, limit)
                  .setParams(SearchParams.newBuilder().setExact(exact))
                  .setGroupSize(1)
                  .setWithPayload(
                      WithPayloadSelectorFactory.include(
                          List.of(Payload.DOCUMENT_ID, Payload.MODEL)))
                  .build();
          return groups(target, query).map(group -> HitReader.scored(group, target)).toList();
        });
  }

  private static void check(String text, int limit) {
    if (text.isBlank() || limit < 1) {
      throw new IllegalArgumentException(
          text.isBlank() ? "the query is empty" : "limit " + limit + " is not positive");
    }
  }

  private <T> T inServing(Function<ServingCollection, T> search) {
    ServingCollection target = collection();
    try {
      return search.apply(target);
    } catch (StoreException e) {
      // The index may have moved to another collection since it was resolved.
      known.remove(target.name());
      ServingCollection now = collection();
      if (now.name().equals(target.name())) {
        throw e;
      }
      return search.apply(now);
    }
  }

  private QueryPointGroups.Builder nearest(ServingCollection target, String text, int limit) {
    float[] vector = models.of(target.spec()).encode(Role.QUERY, List.of(text))[0];
    DenseVector.Builder dense = DenseVector.newBuilder();
    for (float component : vector) {
      dense.addData(component);
    }
    return QueryPointGroups.newBuilder()
        .setCollectionName(target.name())
        .setQuery(Query.newBuilder().setNearest(VectorInput.newBuilder().setDense(dense)))
        .setGroupBy(Payload.DOCUMENT_ID)
        .setLimit(limit);
  }

  private Stream<PointGroup> groups(ServingCollection target, QueryPointGroups query) {
    var reply =
        QdrantConnection.join(
            store.points().queryGroups(query), "searching collection " + target.name());
    return reply.getResult().getGroupsList().stream().filter(group -> group.getHitsCount() > 0);
  }

  @Override
  public void close() {
    models.close();
    store.close();
  }
}
