package io.e5stream.sink.embedded;

import static io.e5stream.sink.embedded.TestServer.get;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import grpc.health.v1.HealthCheck;
import grpc.health.v1.HealthGrpc;
import io.grpc.Status;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorParamsMap;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.Fusion;
import io.qdrant.client.grpc.Points.OrderBy;
import io.qdrant.client.grpc.Points.Query;
import io.qdrant.client.grpc.Points.QueryPoints;
import io.qdrant.client.grpc.Points.ScrollPoints;
import io.qdrant.client.grpc.Points.SearchMatrixPoints;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedVectorServerTest {

  @TempDir Path directory;

  @Test
  void aBusyPortSaysWhatWhereAndWhatToDo() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> EmbeddedVectorServer.start(directory, taken.getLocalPort()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
          .hasMessageContaining("Address already in use")
          .hasMessageContaining("choose another one");
    }
    // The failed start has let go of the directory.
    EmbeddedVectorServer.start(directory, 0).close();
  }

  @Test
  void aDirectoryInUseIsRefused() throws IOException {
    try (EmbeddedVectorServer first = EmbeddedVectorServer.start(directory, 0)) {
      assertThat(first.port()).isPositive();
      assertThatThrownBy(() -> EmbeddedVectorServer.start(directory, 0))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(directory.toAbsolutePath().toString())
          .hasMessageContaining("in use");
    }
    EmbeddedVectorServer.start(directory, 0).close();
  }

  @Test
  void aDamagedCatalogIsRefused() throws IOException {
    try (EmbeddedVectorServer server = EmbeddedVectorServer.start(directory, 0);
        QdrantClient client = TestServer.client(server.port())) {
      TestServer.create(client, "c", 2);
    }
    Path catalog = directory.resolve("catalog");
    byte[] content = Files.readAllBytes(catalog);
    content[content.length - 1] ^= 1;
    Files.write(catalog, content);
    assertThatThrownBy(() -> EmbeddedVectorServer.start(directory, 0))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(catalog.toString())
        .hasMessageContaining("damaged");
  }

  @Test
  void leftoverDirectoriesAreRemoved() throws IOException {
    Path leftover = directory.resolve("collections").resolve("000009");
    Files.createDirectories(leftover);
    Files.writeString(leftover.resolve("points-0000000001.log"), "x");
    EmbeddedVectorServer.start(directory, 0).close();
    assertThat(leftover).doesNotExist();
  }

  @Test
  void answersGrpcHealthChecks() throws IOException {
    try (EmbeddedVectorServer server = EmbeddedVectorServer.start(directory, 0);
        QdrantClient client = TestServer.client(server.port())) {
      assertThat(
              HealthGrpc.newBlockingStub(client.grpcClient().channel())
                  .check(HealthCheck.HealthCheckRequest.getDefaultInstance())
                  .getStatus())
          .isEqualTo(HealthCheck.HealthCheckResponse.ServingStatus.SERVING);
    }
  }

  @Test
  void whatIsNotSupportedSaysSoByName() throws IOException {
    try (EmbeddedVectorServer server = EmbeddedVectorServer.start(directory, 0);
        QdrantClient client = TestServer.client(server.port())) {
      TestServer.create(client, "c", 2);
      get(client.upsertAsync(TestServer.upsert("c", 1, List.of(1f, 0f), Map.of()).build()));
      CreateCollection named =
          CreateCollection.newBuilder()
              .setCollectionName("named")
              .setVectorsConfig(
                  VectorsConfig.newBuilder()
                      .setParamsMap(
                          VectorParamsMap.newBuilder()
                              .putMap("v", VectorParams.getDefaultInstance())))
              .build();
      Filter geo = Filter.newBuilder().addMust(ConditionFactory.geoRadius("g", 1, 1, 1)).build();
      QueryPoints fusion =
          QueryPoints.newBuilder()
              .setCollectionName("c")
              .setQuery(Query.newBuilder().setFusion(Fusion.RRF))
              .build();
      ScrollPoints ordered =
          ScrollPoints.newBuilder()
              .setCollectionName("c")
              .setOrderBy(OrderBy.newBuilder().setKey("n"))
              .build();
      refused("named vectors", () -> get(client.createCollectionAsync(named)));
      refused("geo conditions", () -> get(client.countAsync("c", geo, true)));
      refused("FUSION", () -> get(client.queryAsync(fusion)));
      refused("ordering by a payload key", () -> get(client.scrollAsync(ordered)));
      refused(
          "SearchMatrixPairs",
          () ->
              get(
                  client.searchMatrixPairsAsync(
                      SearchMatrixPoints.newBuilder().setCollectionName("c").build())));
    }
  }

  private static void refused(String feature, Runnable call) {
    Status status = Status.fromThrowable(catchThrowable(call::run));
    assertThat(status.getCode()).isEqualTo(Status.Code.UNIMPLEMENTED);
    assertThat(status.getDescription()).contains(feature);
  }

  @Test
  void everythingIsThereAfterARestart() throws IOException {
    Map<Long, String> before;
    try (EmbeddedVectorServer server = EmbeddedVectorServer.start(directory, 0);
        QdrantClient client = TestServer.client(server.port())) {
      TestServer.create(client, "c", 2);
      get(client.createAliasAsync("a", "c"));
      for (long id = 0; id < 100; id++) {
        get(
            client.upsertAsync(
                TestServer.upsert("c", id, List.of(1f, (float) id), Map.of("n", value(id)))
                    .setWait(id % 2 == 0)
                    .build()));
      }
      before = points(client);
    }
    try (EmbeddedVectorServer server = EmbeddedVectorServer.start(directory, 0);
        QdrantClient client = TestServer.client(server.port())) {
      assertThat(points(client)).hasSize(100).isEqualTo(before);
      assertThat(get(client.countAsync("a"))).isEqualTo(100);
    }
  }

  @Test
  void graphsOfASmallCollectionAreBuiltWhenAsked() throws IOException {
    try (EmbeddedVectorServer server = EmbeddedVectorServer.start(directory, 0);
        QdrantClient client = TestServer.client(server.port())) {
      TestServer.create(client, "c", 2);
      for (long id = 0; id < 20; id++) {
        get(
            client.upsertAsync(
                TestServer.upsert("c", id, List.of(1f, (float) id), Map.of()).build()));
      }
      assertThat(get(client.getCollectionInfoAsync("c")).getIndexedVectorsCount()).isZero();
      server.buildGraphs();
      assertThat(get(client.getCollectionInfoAsync("c")).getIndexedVectorsCount()).isEqualTo(20);
    }
  }

  private static Map<Long, String> points(QdrantClient client) {
    return StoreReader.read(client, "c");
  }
}
