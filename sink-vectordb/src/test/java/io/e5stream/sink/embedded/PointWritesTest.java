package io.e5stream.sink.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qdrant.client.grpc.Collections.CreateCollection;
import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Collections.VectorParams;
import io.qdrant.client.grpc.Collections.VectorsConfig;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.CountPoints;
import io.qdrant.client.grpc.Points.UpdateMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the disk is waited for. No background work runs here, so nothing else syncs. */
class PointWritesTest {

  @TempDir Path directory;
  private VectorStore store;

  @BeforeEach
  void open() throws IOException {
    store = VectorStore.open(directory);
    store.create(
        CreateCollection.newBuilder()
            .setCollectionName("c")
            .setVectorsConfig(
                VectorsConfig.newBuilder()
                    .setParams(VectorParams.newBuilder().setSize(2).setDistance(Distance.Dot)))
            .build());
  }

  @AfterEach
  void close() throws IOException {
    store.close();
  }

  private RecordLog log() {
    return store.resolve("c").log();
  }

  private void write(long id, boolean wait) throws IOException {
    new PointWrites(store)
        .write(
            "c",
            wait,
            space ->
                UpsertOperation.upsert(
                    space,
                    TestServer.upsert("c", id, List.of(1f, 2f), Map.of()).getPointsList(),
                    Filter.getDefaultInstance(),
                    UpdateMode.Upsert));
  }

  @Test
  void aWriteWithWaitIsDurableWhenItReturns() throws IOException {
    write(1, true);
    assertThat(log().length()).isPositive();
    assertThat(log().durable()).isEqualTo(log().length());
  }

  @Test
  void aWriteWithoutWaitIsNotWaitedFor() throws IOException {
    write(1, false);
    assertThat(log().durable()).isLessThan(log().length());
  }

  @Test
  void aReaderWaitsForWhatItReports() throws IOException {
    write(1, false);
    new PointReads(store).count(CountPoints.newBuilder().setCollectionName("c").build());
    assertThat(log().durable()).isEqualTo(log().length());
  }

  @Test
  void aWriteThatChangesNothingWaitsForWhatItWasDecidedOn() throws IOException {
    write(1, false);
    new PointWrites(store)
        .write(
            "c",
            true,
            space ->
                UpsertOperation.upsert(
                    space,
                    TestServer.upsert("c", 1, List.of(3f, 4f), Map.of()).getPointsList(),
                    Filter.getDefaultInstance(),
                    UpdateMode.InsertOnly));
    assertThat(log().durable()).isEqualTo(log().length());
  }

  @Test
  void aDeletedCollectionTakesNoWrites() throws IOException {
    PointCollection collection = store.resolve("c");
    store.delete("c");
    assertThatThrownBy(() -> collection.write(points -> TestPoints.remove(1)))
        .isInstanceOf(ApiException.class)
        .hasMessageContaining("`c` doesn't exist");
  }
}
