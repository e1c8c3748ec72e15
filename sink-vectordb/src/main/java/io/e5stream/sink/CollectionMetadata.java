package io.e5stream.sink;

import static io.qdrant.client.ValueFactory.value;

import io.qdrant.client.grpc.Collections.CollectionInfo;
import io.qdrant.client.grpc.JsonWithInt.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** How a collection's spec, generation and further entries lie in its metadata. */
final class CollectionMetadata {

  static final String BUNDLE = "e5stream.bundle";
  static final String BUNDLE_HASH = "e5stream.bundle-hash";
  static final String DIMENSION = "e5stream.dimension";
  static final String CHUNKER = "e5stream.chunker";
  static final String GENERATION = "e5stream.generation";

  /** Before the keys of further entries. */
  private static final String ENTRY = "e5stream.entry.";

  private CollectionMetadata() {}

  static Map<String, Value> of(CollectionSpec spec, String generation) {
    Map<String, Value> metadata = new HashMap<>();
    metadata.put(BUNDLE, value(spec.bundleId()));
    metadata.put(BUNDLE_HASH, value(spec.bundleHash()));
    metadata.put(DIMENSION, value(spec.dimension()));
    metadata.put(CHUNKER, value(spec.chunker()));
    metadata.put(GENERATION, value(generation));
    return metadata;
  }

  static Map<String, Value> entries(Map<String, String> entries) {
    Map<String, Value> metadata = new HashMap<>();
    entries.forEach((key, text) -> metadata.put(ENTRY + key, value(text)));
    return metadata;
  }

  /**
   * Reads a collection's metadata.
   *
   * @throws StoreException of kind {@code FATAL} when e5-stream did not create the collection
   */
  static ServingCollection read(String name, CollectionInfo info) {
    Map<String, Value> metadata = info.getConfig().getMetadataMap();
    for (String key : new String[] {BUNDLE, BUNDLE_HASH, DIMENSION, CHUNKER, GENERATION}) {
      if (!metadata.containsKey(key)) {
        throw StoreException.fatal(
            "collection %s was not created by e5-stream: its metadata has no %s, only %s. Use another index name"
                .formatted(name, key, new TreeMap<>(metadata).keySet()));
      }
    }
    CollectionSpec spec =
        new CollectionSpec(
            metadata.get(BUNDLE).getStringValue(),
            metadata.get(BUNDLE_HASH).getStringValue(),
            (int) metadata.get(DIMENSION).getIntegerValue(),
            metadata.get(CHUNKER).getStringValue());
    Map<String, String> entries = new TreeMap<>();
    metadata.forEach(
        (key, entry) -> {
          if (key.startsWith(ENTRY)) {
            entries.put(key.substring(ENTRY.length()), entry.getStringValue());
          }
        });
    return new ServingCollection(name, metadata.get(GENERATION).getStringValue(), spec, entries);
  }

  /** Length of the collection's vectors as the store holds them. */
  static long vectorSize(CollectionInfo info) {
    return info.getConfig().getParams().getVectorsConfig().getParams().getSize();
  }
}
