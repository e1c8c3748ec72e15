package io.e5stream.sink;

import static io.e5stream.sink.QdrantConnection.join;

import io.qdrant.client.grpc.Collections.AliasDescription;
import io.qdrant.client.grpc.Collections.AliasOperations;
import io.qdrant.client.grpc.Collections.ChangeAliases;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.CollectionExistsRequest;
import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CreateAlias;
import io.qdrant.client.grpc.Collections.GetCollectionInfoRequest;
import io.qdrant.client.grpc.Collections.ListAliasesRequest;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads and names the store's collections and aliases. Thread-safe, like its connection. */
public final class StoreCollections {

  private final QdrantConnection store;

  public StoreCollections(QdrantConnection store) {
    this.store = store;
  }

  /** All aliases with the collections they stand for, by name. */
  public Map<String, String> aliases() {
    Map<String, String> aliases = new TreeMap<>();
    var reply =
        join(
            store.collections().listAliases(ListAliasesRequest.getDefaultInstance()),
            "listing aliases");
    for (AliasDescription alias : reply.getAliasesList()) {
      aliases.put(alias.getAliasName(), alias.getCollectionName());
    }
    return aliases;
  }

  /** The collection that an alias stands for. */
  public Optional<String> resolve(String alias) {
    return Optional.ofNullable(aliases().get(alias));
  }

  /** Names of all collections, sorted. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    var reply =
        join(
            store.collections().list(ListCollectionsRequest.getDefaultInstance()),
            "listing collections");
    for (CollectionDescription collection : reply.getCollectionsList()) {
      names.add(collection.getName());
    }
    return names;
  }

  public boolean exists(String name) {
    return join(
            store
                .collections()
                .collectionExists(
                    CollectionExistsRequest.newBuilder().setCollectionName(name).build()),
            "looking for collection " + name)
        .getResult()
        .getExists();
  }

  /**
   * Reads a collection's metadata.
   *
   * @param name the concrete collection
   * @throws StoreException of kind {@code FATAL} when it does not exist or is not ours
   */
  public ServingCollection describe(String name) {
    return CollectionMetadata.read(name, info(name));
  }

  CollectionInfo info(String name) {
    return join(
            store
                .collections()
                .get(GetCollectionInfoRequest.newBuilder().setCollectionName(name).build()),
            "reading collection " + name)
        .getResult();
  }

  /** Points an alias at a collection, wherever it pointed before: one atomic step. */
  void pointAlias(String alias, String collection) {
    join(
        store
            .collections()
            .updateAliases(
                ChangeAliases.newBuilder()
                    .addActions(
                        AliasOperations.newBuilder()
                            .setCreateAlias(
                                CreateAlias.newBuilder()
                                    .setAliasName(alias)
                                    .setCollectionName(collection)))
                    .build()),
        "pointing alias " + alias + " at " + collection);
  }

  /**
   * Sets further entries of a collection's metadata; others stay as they are.
   *
   * @param entries such as the identity of the topic that feeds the collection
   */
  public void setEntries(String name, Map<String, String> entries) {
    updateMetadata(
        UpdateCollection.newBuilder()
            .setCollectionName(name)
            .putAllMetadata(CollectionMetadata.entries(entries))
            .build());
  }

  void updateMetadata(UpdateCollection update) {
    join(
        store.collections().update(update),
        "updating the metadata of collection " + update.getCollectionName());
  }
}
