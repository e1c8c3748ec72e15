package io.e5stream.sink;

import static io.e5stream.sink.QdrantConnection.join;
import static io.qdrant.client.ValueFactory.value;

import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Points.CreateFieldIndexCollection;
import io.qdrant.client.grpc.Points.FieldType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the collection of an index, or checks the one that is there, before anything is embedded.
 *
 * <p>Every step can be repeated: a crash half-way leaves what the next call completes.
 */
public final class IndexCollections {

  private static final Logger LOG = LoggerFactory.getLogger(IndexCollections.class);

  private final QdrantConnection store;
  private final StoreCollections collections;

  public IndexCollections(QdrantConnection store) {
    this.store = store;
    this.collections = new StoreCollections(store);
  }

  /**
   * Makes sure that the index has a collection of this spec and that its alias points there.
   *
   * <p>A chunker of other settings is no mismatch: its chunks are searched with the same model, and
   * a document that is sent again is chunked and embedded anew. The metadata then names the new
   * settings.
   *
   * @throws StoreException of kind {@code FATAL}, listing every mismatch, when the index is there
   *     for another model or dimension
   */
  public ServingCollection ensure(String index, CollectionSpec spec) {
    String wanted = CollectionName.of(index, spec);
    String serving = collections.resolve(index).orElse(null);
    if (serving == null && collections.exists(index)) {
      throw StoreException.fatal(
          "index name %s is taken by a collection of that name; use another index name"
              .formatted(index));
    }
    String name = serving == null ? wanted : serving;
    if (serving == null && !collections.exists(name)) {
      create(name, spec);
    }
    CollectionInfo info = collections.info(name);
    ServingCollection found = CollectionMetadata.read(name, info);
    requireMatch(index, spec, found, info);
    createPayloadIndexes(name);
    if (!found.spec().chunker().equals(spec.chunker())) {
      LOG.warn(
          "Chunker of index {} changes from {} to {}: documents keep their chunks until they are sent again",
          index,
          found.spec().chunker(),
          spec.chunker());
      collections.updateMetadata(
          UpdateCollection.newBuilder()
              .setCollectionName(name)
              .putMetadata(CollectionMetadata.CHUNKER, value(spec.chunker()))
              .build());
    }
    if (serving == null) {
      collections.pointAlias(index, name);
      LOG.info("Index {} is served by collection {}", index, name);
    }
    return collections.describe(name);
  }

  private void create(String name, CollectionSpec spec) {
    CreateCollection request =
        CreateCollection.newBuilder()
            .setCollectionName(name)
            .setVectorsConfig(
                VectorsConfig.newBuilder()
                    .setParams(
                        VectorParams.newBuilder()
                            .setSize(spec.dimension())
                            .setDistance(Distance.Cosine)))
            .putAllMetadata(CollectionMetadata.of(spec, UUID.randomUUID().toString()))
            .build();
    try {
      join(store.collections().create(request), "creating collection " + name);
      LOG.info("Created collection {}", name);
    } catch (StoreException e) {
      // Somebody else may have been faster; what matters is that it is there and fits.
      if (!collections.exists(name)) {
        throw e;
      }
    }
  }

  private void createPayloadIndexes(String name) {
    createPayloadIndex(name, Payload.DOCUMENT_ID, FieldType.FieldTypeKeyword);
    createPayloadIndex(name, Payload.VERSION, FieldType.FieldTypeInteger);
    createPayloadIndex(name, Payload.SOURCE, FieldType.FieldTypeKeyword);
  }

  private void createPayloadIndex(String name, String field, FieldType type) {
    String what = "indexing payload field " + field + " of " + name;
    var reply =
        join(
            store
                .points()
                .createFieldIndex(
                    CreateFieldIndexCollection.newBuilder()
                        .setCollectionName(name)
                        .setWait(true)
                        .setFieldName(field)
                        .setFieldType(type)
                        .build()),
            what);
    StoreErrors.requireApplied(reply.getResult().getStatus(), what);
  }

  private static void requireMatch(
      String index, CollectionSpec expected, ServingCollection found, CollectionInfo info) {
    CollectionSpec actual = found.spec();
    List<String> mismatches = new ArrayList<>();
    compare(mismatches, "bundle", expected.bundleId(), actual.bundleId());
    compare(mismatches, "bundle hash", expected.bundleHash(), actual.bundleHash());
    compare(mismatches, "dimension", expected.dimension(), actual.dimension());
    compare(
        mismatches,
        "size of the stored vectors",
        (long) expected.dimension(),
        CollectionMetadata.vectorSize(info));
    if (!mismatches.isEmpty()) {
      throw StoreException.fatal(
          ("index %s (collection %s) was made for another model: %s. Start the job with that"
                  + " model, or index into another name")
              .formatted(index, found.name(), String.join("; ", mismatches)));
    }
  }

  private static void compare(
      List<String> mismatches, String what, Object expected, Object actual) {
    if (!expected.equals(actual)) {
      mismatches.add("%s: expected %s, is %s".formatted(what, expected, actual));
    }
  }
}
