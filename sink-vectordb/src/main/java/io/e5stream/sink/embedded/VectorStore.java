package io.e5stream.sink.embedded;

import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data directory: the catalog and its open collections. Changes to the catalog are serialised and
 * durable when the method returns; look-ups take no lock.
 */
final class VectorStore implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(VectorStore.class);

  private final Path directory;
  private final DataDirectoryLock lock;
  private final Map<String, PointCollection> open = new ConcurrentHashMap<>();
  private volatile Catalog catalog;

  private VectorStore(Path directory, DataDirectoryLock lock, Catalog catalog) {
    this.directory = directory;
    this.lock = lock;
    this.catalog = catalog;
  }

  /**
   * Opens the directory, making it when absent, and replays the logs.
   *
   * @throws IOException when it is in use or damaged
   */
  static VectorStore open(Path directory) throws IOException {
    DataDirectoryLock lock = DataDirectoryLock.acquire(directory);
    VectorStore store = null;
    try {
      Files.createDirectories(directory.resolve("collections"));
      store = new VectorStore(directory, lock, Catalog.load(directory.resolve("catalog")));
      store.openCollections();
      return store;
    } catch (IOException | RuntimeException e) {
      if (store != null) {
        store.closeCollections();
      }
      lock.close();
      throw e;
    }
  }

  private void openCollections() throws IOException {
    Set<Path> known = new HashSet<>();
    for (Map.Entry<String, Catalog.Entry> entry : catalog.collections().entrySet()) {
      Path path = directoryOf(entry.getValue().directory());
      known.add(path);
      PointCollection collection =
          PointCollection.open(entry.getKey(), path, spaceOf(entry.getValue().config()));
      entry.getValue().indexes().keySet().forEach(collection.store()::createIndex);
      open.put(entry.getKey(), collection);
    }
    // Left by a crash between a directory's creation or deletion and the catalog's.
    try (Stream<Path> paths = Files.list(directory.resolve("collections"))) {
      for (Path path : paths.filter(path -> !known.contains(path)).toList()) {
        PointLogFiles.deleteTree(path);
      }
    }
  }

  private Path directoryOf(long number) {
    return directory.resolve("collections").resolve("%06d".formatted(number));
  }

  private static VectorSpace spaceOf(CreateCollection config) {
    return VectorSpace.of(config.getVectorsConfig().getParams());
  }

  Catalog catalog() {
    return catalog;
  }

  Collection<PointCollection> collections() {
    return open.values();
  }

  /**
   * The collection behind a name or an alias.
   *
   * @throws ApiException NOT_FOUND
   */
  PointCollection resolve(String name) {
    String concrete = catalog.resolve(name);
    PointCollection collection = concrete == null ? null : open.get(concrete);
    if (collection == null) {
      throw ApiException.noSuchCollection(name);
    }
    return collection;
  }

  synchronized void create(CreateCollection config) throws IOException {
    String name = config.getCollectionName();
    if (catalog.collections().containsKey(name)) {
      throw ApiException.collectionExists(name);
    }
    if (catalog.aliases().containsKey(name)) {
      throw ApiException.badInput(
          "Can't create collection with name "
              + name
              + ". Alias with the same name already exists");
    }
    VectorSpace space = spaceOf(config);
    long number = catalog.lastDirectory() + 1;
    Path path = directoryOf(number);
    PointLogFiles.deleteTree(path);
    PointCollection collection = PointCollection.create(name, path, space);
    save(catalog.with(name, new Catalog.Entry(number, config, Map.of())));
    open.put(name, collection);
  }

  /** Merges new metadata; a null removes its key. */
  synchronized void update(UpdateCollection request) throws IOException {
    String name = resolve(request.getCollectionName()).name();
    Catalog.Entry entry = catalog.collections().get(name);
    CreateCollection config =
        entry.config().toBuilder()
            .clearMetadata()
            .putAllMetadata(
                PayloadPath.mergeTop(entry.config().getMetadataMap(), request.getMetadataMap()))
            .build();
    save(catalog.with(name, new Catalog.Entry(entry.directory(), config, entry.indexes())));
  }

  /** Deletes a collection by its own name, not by an alias; false when there is none. */
  synchronized boolean delete(String name) throws IOException {
    Catalog.Entry entry = catalog.collections().get(name);
    if (entry == null) {
      return false;
    }
    save(catalog.without(name));
    open.remove(name).close();
    try {
      PointLogFiles.deleteTree(directoryOf(entry.directory()));
    } catch (IOException e) {
      // The collection is gone all the same; the next start removes what is left.
      LOG.warn("Cannot delete all files of collection {} yet", name, e);
    }
    return true;
  }

  /** Changes the aliases in one save. */
  synchronized void changeAliases(UnaryOperator<SortedMap<String, String>> change)
      throws IOException {
    save(catalog.withAliases(change.apply(new TreeMap<>(catalog.aliases()))));
  }

  synchronized void createIndex(CreateFieldIndexCollection request) throws IOException {
    changeIndexes(
        request.getCollectionName(),
        (collection, indexes) -> {
          String path = request.getFieldName();
          indexes.put(path, request.toBuilder().setCollectionName(collection.name()).build());
          collection.store().createIndex(path);
        });
  }

  synchronized void dropIndex(String name, String path) throws IOException {
    changeIndexes(
        name,
        (collection, indexes) -> {
          indexes.remove(path);
          collection.store().dropIndex(path);
        });
  }

  private interface IndexChange {
    void apply(PointCollection collection, Map<String, CreateFieldIndexCollection> indexes);
  }

  private void changeIndexes(String name, IndexChange change) throws IOException {
    PointCollection collection = resolve(name);
    Catalog.Entry entry = catalog.collections().get(collection.name());
    Map<String, CreateFieldIndexCollection> indexes = new TreeMap<>(entry.indexes());
    collection.lock().lock();
    try {
      change.apply(collection, indexes);
    } finally {
      collection.lock().unlock();
    }
    save(
        catalog.with(
            collection.name(), new Catalog.Entry(entry.directory(), entry.config(), indexes)));
  }

  private void save(Catalog changed) throws IOException {
    changed.save(directory.resolve("catalog"));
    catalog = changed;
  }

  private void closeCollections() throws IOException {
    IOException failure = null;
    for (PointCollection collection : open.values()) {
      try {
        collection.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (lock) {
      closeCollections();
    }
  }
}
