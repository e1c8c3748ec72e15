package io.e5stream.sink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.sink.StoreException.Kind;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCollectionsIT {

  private static final CollectionSpec SPEC =
      new CollectionSpec("e5-small-v2-1", "0123456789abcdef", 384, "chunker-1");

  private EmbeddedVectorServer server;
  private QdrantConnection store;
  private StoreCollections collections;
  private IndexCollections indexes;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    server = EmbeddedVectorServer.start(directory, 0);
    store = QdrantConnection.open(QdrantEndpoint.plain("localhost", server.port()));
    collections = new StoreCollections(store);
    indexes = new IndexCollections(store);
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
    server.close();
  }

  @Test
  void theStoreAnswersAndIsRecentEnough() {
    assertThat(StoreCheck.run(store)).matches("1\\.\\d+\\.\\d+.*");
  }

  @Test
  void createsCollectionIndexesMetadataAndAlias() {
    ServingCollection serving = indexes.ensure("docs", SPEC);
    assertThat(serving.name()).isEqualTo("docs--e5-small-v2-1-01234567");
    assertThat(serving.spec()).isEqualTo(SPEC);
    assertThat(serving.generation()).hasSize(36);
    assertThat(collections.aliases()).isEqualTo(Map.of("docs", serving.name()));
    var info = collections.info(serving.name());
    assertThat(info.getConfig().getParams().getVectorsConfig().getParams())
        .satisfies(
            params -> {
              assertThat(params.getSize()).isEqualTo(384);
              assertThat(params.getDistance()).isEqualTo(Distance.Cosine);
            });
    assertThat(info.getPayloadSchemaMap().keySet())
        .containsExactlyInAnyOrder("document_id", "version", "source");
    assertThat(info.getPayloadSchemaOrThrow("version").getDataType())
        .isEqualTo(PayloadSchemaType.Integer);
  }

  @Test
  void aSecondStartFindsTheSameGeneration() {
    ServingCollection first = indexes.ensure("docs", SPEC);
    assertThat(indexes.ensure("docs", SPEC)).isEqualTo(first);
  }

  @Test
  void completesWhatACrashLeftHalfDone() {
    ServingCollection first = indexes.ensure("docs", SPEC);
    QdrantConnection.join(store.client().deleteAliasAsync("docs"), "delete alias");
    QdrantConnection.join(
        store.client().deletePayloadIndexAsync(first.name(), "version", true, null, null),
        "delete index");
    assertThat(indexes.ensure("docs", SPEC)).isEqualTo(first);
    assertThat(collections.resolve("docs")).contains(first.name());
    assertThat(collections.info(first.name()).getPayloadSchemaMap()).containsKey("version");
  }

  @Test
  void everyMismatchIsListed() {
    indexes.ensure("docs", SPEC);
    assertThatThrownBy(
            () ->
                indexes.ensure(
                    "docs", new CollectionSpec("other-2", "fedcba9876543210", 768, "chunker-1")))
        .isInstanceOfSatisfying(
            StoreException.class, e -> assertThat(e.kind()).isEqualTo(Kind.FATAL))
        .hasMessageContaining("bundle: expected other-2, is e5-small-v2-1")
        .hasMessageContaining("bundle hash: expected fedcba9876543210, is 0123456789abcdef")
        .hasMessageContaining("dimension: expected 768, is 384")
        .hasMessageContaining("another name");
  }

  @Test
  void otherChunkerSettingsAreTakenOver() {
    ServingCollection first = indexes.ensure("docs", SPEC);
    CollectionSpec changed =
        new CollectionSpec(SPEC.bundleId(), SPEC.bundleHash(), SPEC.dimension(), "chunker-2");
    ServingCollection second = indexes.ensure("docs", changed);
    assertThat(second.spec().chunker()).isEqualTo("chunker-2");
    assertThat(second.generation()).isEqualTo(first.generation());
  }

  @Test
  void furtherEntriesAreKeptBesideTheSpec() {
    ServingCollection serving = indexes.ensure("docs", SPEC);
    collections.setEntries(serving.name(), Map.of("topic", "documents/abc", "epoch", "0"));
    collections.setEntries(serving.name(), Map.of("epoch", "1"));
    ServingCollection now = indexes.ensure("docs", SPEC);
    assertThat(now.entries()).isEqualTo(Map.of("topic", "documents/abc", "epoch", "1"));
    assertThat(now.spec()).isEqualTo(SPEC);
    assertThat(now.generation()).isEqualTo(serving.generation());
  }

  @Test
  void aDeletedCollectionComesBackAsAnotherGeneration() {
    ServingCollection first = indexes.ensure("docs", SPEC);
    QdrantConnection.join(store.client().deleteCollectionAsync(first.name()), "delete");
    ServingCollection second = indexes.ensure("docs", SPEC);
    assertThat(second.name()).isEqualTo(first.name());
    assertThat(second.generation()).isNotEqualTo(first.generation());
    assertThatThrownBy(() -> CollectionGuard.check(store, first))
        .hasMessageContaining("deleted and created again");
  }

  @Test
  void collectionsOfOthersAreLeftAlone() {
    createForeign("docs");
    assertThatThrownBy(() -> indexes.ensure("docs", SPEC))
        .hasMessageContaining("taken by a collection");
    createForeign("theirs");
    collections.pointAlias("news", "theirs");
    assertThatThrownBy(() -> indexes.ensure("news", SPEC))
        .hasMessageContaining("theirs was not created by e5-stream");
  }

  private void createForeign(String name) {
    QdrantConnection.join(
        store
            .collections()
            .create(
                CreateCollection.newBuilder()
                    .setCollectionName(name)
                    .setVectorsConfig(
                        VectorsConfig.newBuilder()
                            .setParams(
                                VectorParams.newBuilder().setSize(4).setDistance(Distance.Cosine)))
                    .build()),
        "create");
  }
}
