package io.e5stream.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.sink.CollectionSpec;
import io.e5stream.sink.IndexCollections;
import io.e5stream.sink.PointIds;
import io.e5stream.sink.QdrantConnection;
import io.e5stream.sink.QdrantEndpoint;
import io.e5stream.sink.ServingCollection;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.ValueFactory;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.JsonWithInt.Struct;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexSearcherIT {

  private static final CollectionSpec SPEC = spec("letters-1", "aaaaaaaa11111111");

  private final List<LetterEncoder> opened = new ArrayList<>();
  private EmbeddedVectorServer server;
  private QdrantEndpoint endpoint;
  private QdrantConnection store;
  private ServingCollection collection;

  @BeforeEach
  void start(@TempDir Path directory) throws Exception {
    server = EmbeddedVectorServer.start(directory, 0);
    endpoint = QdrantEndpoint.plain("localhost", server.port());
    store = QdrantConnection.open(endpoint);
    collection = new IndexCollections(store).ensure("docs", SPEC);
    put(collection, "apples", 0, "aaaa", "papers", "{}");
    put(collection, "mixed", 0, "aabb", "web", "{}");
    put(collection, "mixed", 1, "abbb", "web", "{}");
    put(collection, "bees", 0, "bbbb", "web", "{\"year\":2024,\"open\":true,\"lang\":\"de\"}");
  }

  @AfterEach
  void stop() throws Exception {
    store.close();
    server.close();
  }

  private IndexSearcher open(String index) {
    return IndexSearcher.open(endpoint, index, this::encoder, 2);
  }

  private TextEncoder encoder(CollectionSpec spec) {
    LetterEncoder encoder = new LetterEncoder(spec.bundleId());
    opened.add(encoder);
    return encoder;
  }

  @Test
  void documentsComeBestFirstWithTheirChunks() {
    try (IndexSearcher searcher = open("docs")) {
      List<DocumentHit> hits = searcher.search("bbbb", 10, Map.of());
      assertThat(hits)
          .extracting(DocumentHit::documentId)
          .containsExactly("bees", "mixed", "apples");
      DocumentHit bees = hits.get(0);
      assertThat(bees.score()).isCloseTo(1f, org.assertj.core.data.Offset.offset(1e-5f));
      assertThat(bees.model()).isEqualTo("letters-1");
      assertThat(bees.title()).isEqualTo("title of bees");
      assertThat(bees.source()).isEqualTo("web");
      assertThat(bees.version()).isEqualTo(3);
      assertThat(bees.metadata().get("year").asInt()).isEqualTo(2024);
      assertThat(hits.get(1).chunks()).extracting(ChunkHit::index).containsExactly(1, 0);
      assertThat(hits.get(1).chunks().get(0).text()).isEqualTo("abbb");
      assertThat(searcher.search("bbbb", 1, Map.of())).hasSize(1);
    }
    assertThat(opened).hasSize(1).allMatch(encoder -> encoder.closed);
    assertThat(opened.get(0).roles).containsOnly(Role.QUERY);
  }

  @Test
  void ranksDocumentsByTheirBestChunk() {
    try (IndexSearcher searcher = open("docs")) {
      List<DocumentHit> hits = searcher.search("bbbb", 10, Map.of());
      for (boolean exact : new boolean[] {false, true}) {
        assertThat(searcher.rank("bbbb", 10, exact))
            .isEqualTo(
                hits.stream()
                    .map(hit -> new ScoredDocument(hit.documentId(), hit.score()))
                    .toList());
        assertThat(searcher.rank("bbbb", 2, exact)).hasSize(2);
      }
      assertThatThrownBy(() -> searcher.rank(" ", 10, false)).hasMessageContaining("empty");
      assertThatThrownBy(() -> searcher.rank("b", 0, false)).hasMessageContaining("limit 0");
    }
  }

  @Test
  void filtersMatchFieldsAndMetadataOfAnyType() {
    try (IndexSearcher searcher = open("docs")) {
      assertThat(ids(searcher, Map.of("source", "papers"))).containsExactly("apples");
      assertThat(ids(searcher, Map.of("document_id", "mixed"))).containsExactly("mixed");
      assertThat(ids(searcher, Map.of("version", "3"))).hasSize(3);
      assertThat(ids(searcher, Map.of("year", "2024"))).containsExactly("bees");
      assertThat(ids(searcher, Map.of("open", "true"))).containsExactly("bees");
      assertThat(ids(searcher, Map.of("metadata.lang", "de"))).containsExactly("bees");
      assertThat(ids(searcher, Map.of("lang", "de", "source", "papers"))).isEmpty();
      assertThat(ids(searcher, Map.of("year", "2023"))).isEmpty();
    }
  }

  @Test
  void aMissingIndexNamesThoseThatAreThere() {
    assertThatThrownBy(() -> open("dcos"))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("no index dcos")
        .hasMessageContaining(endpoint.url())
        .hasMessageContaining("there is: docs");
  }

  @Test
  void aCollectionIsSearchedByItsOwnNameToo() {
    try (IndexSearcher searcher = open(collection.name())) {
      assertThat(ids(searcher, Map.of())).hasSize(3);
    }
  }

  @Test
  void whenTheAliasMovesTheNextSearchUsesTheOtherModel() {
    try (IndexSearcher searcher = open("docs")) {
      assertThat(ids(searcher, Map.of())).hasSize(3);
      ServingCollection other =
          new IndexCollections(store).ensure("other", spec("letters-2", "bbbbbbbb22222222"));
      put(other, "elsewhere", 0, "bbbb", "web", "{}");
      QdrantConnection.join(store.client().createAliasAsync("docs", other.name()), "alias");

      List<DocumentHit> hits = searcher.search("bbbb", 10, Map.of());
      assertThat(hits).extracting(DocumentHit::documentId).containsExactly("elsewhere");
      assertThat(hits.get(0).model()).isEqualTo("letters-2");
      assertThat(opened).extracting(LetterEncoder::model).containsExactly("letters-1", "letters-2");
    }
    assertThat(opened).allMatch(encoder -> encoder.closed);
  }

  @Test
  void aPointOfAnotherModelIsRefused() {
    ServingCollection liar =
        new ServingCollection(
            collection.name(),
            collection.generation(),
            spec("letters-9", SPEC.bundleHash()),
            Map.of());
    put(liar, "foreign", 0, "bbbb", "web", "{}");
    try (IndexSearcher searcher = open("docs")) {
      assertThatThrownBy(() -> searcher.search("bbbb", 10, Map.of()))
          .isInstanceOf(SearchException.class)
          .hasMessageContaining("foreign")
          .hasMessageContaining("letters-9")
          .hasMessageContaining("letters-1");
      assertThatThrownBy(() -> searcher.rank("bbbb", 10, false))
          .isInstanceOf(SearchException.class)
          .hasMessageContaining("letters-9");
    }
  }

  @Test
  void anEncoderOfAnotherModelIsRefused() {
    assertThatThrownBy(
            () ->
                IndexSearcher.open(
                    endpoint, "docs", spec -> encoder(spec("letters-7", "cccccccc")), 2))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("letters-1")
        .hasMessageContaining("letters-7");
    assertThat(opened).allMatch(encoder -> encoder.closed);
  }

  private static List<String> ids(IndexSearcher searcher, Map<String, String> filter) {
    return searcher.search("bbbb", 10, filter).stream().map(DocumentHit::documentId).toList();
  }

  private static CollectionSpec spec(String bundle, String hash) {
    return new CollectionSpec(bundle, hash, LetterEncoder.DIMENSION, "chunker");
  }

  private void put(
      ServingCollection target, String id, int chunk, String text, String source, String metadata) {
    Value object =
        metadata.equals("{}")
            ? Value.newBuilder().setStructValue(Struct.getDefaultInstance()).build()
            : Value.newBuilder()
                .setStructValue(
                    Struct.newBuilder()
                        .putFields("year", ValueFactory.value(2024))
                        .putFields("open", ValueFactory.value(true))
                        .putFields("lang", ValueFactory.value("de")))
                .build();
    Map<String, Value> payload =
        Map.ofEntries(
            Map.entry("document_id", ValueFactory.value(id)),
            Map.entry("chunk", ValueFactory.value(chunk)),
            Map.entry("start", ValueFactory.value(0)),
            Map.entry("end", ValueFactory.value(text.length())),
            Map.entry("title", ValueFactory.value("title of " + id)),
            Map.entry("text", ValueFactory.value(text)),
            Map.entry("source", ValueFactory.value(source)),
            Map.entry("version", ValueFactory.value(3)),
            Map.entry("model", ValueFactory.value(target.spec().bundleId())),
            Map.entry("metadata", object));
    float[] vector = new LetterEncoder("any").encode(Role.PASSAGE, List.of(text))[0];
    PointStruct point =
        PointStruct.newBuilder()
            .setId(PointIdFactory.id(PointIds.of(id, chunk)))
            .setVectors(VectorsFactory.vectors(vector))
            .putAllPayload(payload)
            .build();
    QdrantConnection.join(store.client().upsertAsync(target.name(), List.of(point)), "upsert");
  }
}
