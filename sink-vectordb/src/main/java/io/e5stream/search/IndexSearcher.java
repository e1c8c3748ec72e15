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
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPointGroups;
import io.qdrant.client.grpc.Points.VectorInput;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
    if (text.isBlank() || limit < 1) {
      throw new IllegalArgumentException(
          text.isBlank() ? "the query is empty" : "limit " + limit + " is not positive");
    }
    ServingCollection target = collection();
    try {
      return search(target, text, limit, filter);
    } catch (StoreException e) {
      // The index may have moved to another collection since it was resolved.
      known.remove(target.name());
      ServingCollection now = collection();
      if (now.name().equals(target.name())) {
        throw e;
      }
      return search(now, text, limit, filter);
    }
  }

  private List<DocumentHit> search(
      ServingCollection target, String text, int limit, Map<String, String> filter) {
    float[] vector = models.of(target.spec()).encode(Role.QUERY, List.of(text))[0];
    DenseVector.Builder dense = DenseVector.newBuilder();
    for (float component : vector) {
      dense.addData(component);
    }
    QueryPointGroups query =
        QueryPointGroups.newBuilder()
            .setCollectionName(target.name())
            .setQuery(Query.newBuilder().setNearest(VectorInput.newBuilder().setDense(dense)))
            .setFilter(SearchFilter.of(filter))
            .setGroupBy(Payload.DOCUMENT_ID)
            .setLimit(limit)
            .setGroupSize(chunksPerDocument)
            .setWithPayload(WithPayloadSelectorFactory.enable(true))
            .build();
    var reply =
        QdrantConnection.join(
            store.points().queryGroups(query), "searching collection " + target.name());
    return reply.getResult().getGroupsList().stream()
        .filter(group -> group.getHitsCount() > 0)
        .map(group -> HitReader.document(group, target))
        .toList();
  }

  @Override
  public void close() {
    models.close();
    store.close();
  }
}
