package io.e5stream.pipeline.index;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.operator.ChunkOptions;
import io.e5stream.embed.operator.Chunker;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.embed.operator.EmbedSettings;
import io.e5stream.sink.CollectionName;
import io.e5stream.sink.CollectionSpec;
import io.e5stream.sink.IndexCollections;
import io.e5stream.sink.QdrantConnection;
import io.e5stream.sink.QdrantEndpoint;
import io.e5stream.sink.ServingCollection;
import io.e5stream.sink.StoreCheck;
import org.apache.flink.configuration.Configuration;

/**
 * An index whose model, topic and collection have been checked, before anything is embedded.
 *
 * @param options the job's options
 * @param bundle the model
 * @param chunking how documents are cut
 * @param embedding how passages are gathered and embedded
 * @param collection the collection that serves the index
 */
record PreparedIndex(
    Configuration options,
    Bundle bundle,
    ChunkOptions chunking,
    EmbedSettings embedding,
    ServingCollection collection) {

  /**
   * Checks the options against the real model, broker and store; creates the collection and the
   * alias when the index is new.
   */
  static PreparedIndex of(Configuration options, EmbedSettings embedding) throws Exception {
    String index = CollectionName.requireIndex(options.get(IndexOptions.NAME));
    ChunkOptions chunking = EmbedOptions.chunking(options);
    Bundle bundle = Bundle.load(options.get(EmbedOptions.BUNDLE));
    CollectionSpec spec =
        new CollectionSpec(
            bundle.id(),
            bundle.hash(),
            bundle.manifest().dimension(),
            Chunker.fingerprint(bundle.manifest(), chunking));
    TopicCheck topic = TopicCheck.run(options);
    try (QdrantConnection store = QdrantConnection.open(QdrantEndpoint.from(options))) {
      StoreCheck.run(store);
      ServingCollection collection = new IndexCollections(store).ensure(index, spec);
      topic.requireSameTopic(store, collection);
      return new PreparedIndex(options, bundle, chunking, embedding, collection);
    }
  }

  /** What a document's vectors, and whether it has any, depend on besides its text. */
  String fingerprint() {
    return collection.spec().chunker() + "|" + bundle.hash() + DocumentFilter.fingerprint(options);
  }
}
