package io.e5stream.sink.embedded;

import static io.e5stream.sink.embedded.TestServer.get;
import static io.qdrant.client.ConditionFactory.matchKeyword;
import static io.qdrant.client.ConditionFactory.range;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.PayloadSchemaType;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Common.Condition;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.JsonWithInt.Value;
import io.qdrant.client.grpc.Points.PointStruct;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.UpsertPoints;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/** Any sequence of operations and restarts leaves what a plain map would hold. */
class RandomOperationsTest {

  private static final int OPERATIONS = 400;
  private static final int IDS = 40;
  private static final String NAME = "random";

  @TempDir Path directory;
  private final long seed = Long.getLong("seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final ModelStore model = new ModelStore();
  private EmbeddedVectorServer server;
  private QdrantClient client;

  @BeforeEach
  void start() throws IOException {
    System.out.println("RandomOperationsTest -Dseed=" + seed);
    open();
    get(
        client.createCollectionAsync(
            CreateCollection.newBuilder()
                .setCollectionName(NAME)
                .setVectorsConfig(
                    VectorsConfig.newBuilder()
                        .setParams(VectorParams.newBuilder().setSize(2).setDistance(Distance.Dot)))
                .build()));
    if (random.nextBoolean()) {
      get(
          client.createPayloadIndexAsync(
              NAME, "document_id", PayloadSchemaType.Keyword, null, true, null, null));
    }
  }

  private void open() throws IOException {
    // A low limit takes the searches through the graphs, too.
    server = EmbeddedVectorServer.start(directory, VectorServerOptions.local(0).withExactLimit(5));
    client = TestServer.client(server.port());
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    server.close();
  }

  @RepeatedTest(3)
  void holdsWhatAMapWouldHold() throws IOException {
    for (int i = 0; i < OPERATIONS; i++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> upsert();
        case 3 -> deleteStale();
        case 4 -> deleteById();
        case 5 -> setPayload();
        case 6 -> compareCounts(i);
        default -> {
          if (random.nextInt(10) == 0) {
            close();
            open();
          }
        }
      }
    }
    compare();
    close();
    open();
    compare();
  }

  private void upsert() {
    UpsertPoints.Builder request =
        UpsertPoints.newBuilder().setCollectionName(NAME).setWait(random.nextBoolean());
    Map<Long, ModelStore.Point> points = new LinkedHashMap<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      long id = random.nextInt(IDS);
      List<Float> vector = List.of(random.nextFloat(), random.nextFloat());
      Map<String, Value> payload =
          Map.of(
              "document_id", value("d" + random.nextInt(5)),
              "version", value(random.nextInt(100)));
      points.put(id, new ModelStore.Point(vector, payload));
      request.addPoints(
          PointStruct.newBuilder()
              .setId(PointIdFactory.id(id))
              .setVectors(VectorsFactory.vectors(vector))
              .putAllPayload(payload));
    }
    long limit = random.nextBoolean() ? Long.MAX_VALUE : random.nextInt(100);
    if (limit != Long.MAX_VALUE) {
      request.setUpdateFilter(Filter.newBuilder().addMust(below(limit)));
    }
    get(client.upsertAsync(request.build()));
    model.upsert(points, old -> limit == Long.MAX_VALUE || hasVersionBelow(old, limit));
  }

  private static boolean hasVersionBelow(ModelStore.Point point, long limit) {
    return point.version() >= 0 && point.version() < limit;
  }

  private static Condition below(long limit) {
    return range("version", Range.newBuilder().setLt((double) limit).build());
  }

  private void deleteStale() {
    String document = "d" + random.nextInt(5);
    long limit = random.nextInt(60);
    get(
        client.deleteAsync(
            NAME,
            Filter.newBuilder()
                .addMust(matchKeyword("document_id", document))
                .addMust(below(limit))
                .build()));
    model.delete(point -> point.document().equals(document) && hasVersionBelow(point, limit));
  }

  private void deleteById() {
    long id = random.nextInt(IDS);
    get(client.deleteAsync(NAME, List.of(PointIdFactory.id(id))));
    model.delete(id);
  }

  private void setPayload() {
    String document = "d" + random.nextInt(5);
    Map<String, Value> fields =
        random.nextBoolean()
            ? Map.of("version", value(random.nextInt(100)))
            : Map.of("extra", value(random.nextInt()));
    Filter filter = Filter.newBuilder().addMust(matchKeyword("document_id", document)).build();
    get(client.setPayloadAsync(NAME, fields, filter, true, null, null));
    model.changePayload(
        point -> point.document().equals(document),
        old -> {
          Map<String, Value> merged = new HashMap<>(old);
          merged.putAll(fields);
          return merged;
        });
  }

  private void compareCounts(int step) {
    long limit = random.nextInt(100);
    Filter filter = Filter.newBuilder().addMust(below(limit)).build();
    assertThat(get(client.countAsync(NAME, filter, true)))
        .as("count at step %d, seed %d", step, seed)
        .isEqualTo(model.count(point -> hasVersionBelow(point, limit)));
    int hits =
        get(client.queryAsync(
                QueryPoints.newBuilder()
                    .setCollectionName(NAME)
                    .setQuery(QueryFactory.nearest(1f, 1f))
                    .setLimit(IDS)
                    .build()))
            .size();
    assertThat(hits)
        .as("hits at step %d, seed %d", step, seed)
        .isEqualTo((int) model.count(point -> true));
  }

  private void compare() {
    assertThat(StoreReader.read(client, NAME)).as("seed %d", seed).isEqualTo(model.text());
  }
}
