package io.e5stream.sink.embedded;

import static io.qdrant.client.ConditionFactory.range;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.qdrant.client.grpc.Collections.Distance;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Range;
import io.qdrant.client.grpc.Points.UpdateMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PointCollectionTest {

  private static final VectorSpace SPACE = new VectorSpace(2, Distance.Dot);
  private static final int WRITERS = 8;
  private static final int ROUNDS = 3_000;

  @TempDir Path directory;

  private static PointCollection.Operation ifOlder(long id, long version) {
    Filter older =
        Filter.newBuilder()
            .addMust(range("version", Range.newBuilder().setLt((double) version).build()))
            .build();
    return UpsertOperation.upsert(
        SPACE,
        TestServer.upsert("c", id, List.of(1f, 2f), Map.of("version", value(version)))
            .getPointsList(),
        older,
        UpdateMode.Upsert);
  }

  @Test
  void checkAndWriteAreOneStep() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    CyclicBarrier start = new CyclicBarrier(WRITERS);
    try (PointCollection collection = PointCollection.create("c", directory.resolve("c"), SPACE)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        long version = writer;
        writers.add(
            threads.submit(
                () -> {
                  for (long id = 0; id < ROUNDS; id++) {
                    PointCollection.Operation operation = ifOlder(id, version);
                    start.await();
                    collection.write(operation);
                  }
                  return null;
                }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      for (long id = 0; id < ROUNDS; id++) {
        assertThat(
                collection.store().get(PointKey.of(id)).payload().get("version").getIntegerValue())
            .as("newest version of point %d", id)
            .isEqualTo(WRITERS - 1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void replayEndsInTheSameState() throws Exception {
    Map<PointKey, String> before;
    try (PointCollection collection = PointCollection.create("c", directory.resolve("c"), SPACE)) {
      for (long id = 0; id < 50; id++) {
        collection.write(ifOlder(id % 20, id));
      }
      collection.write(store -> TestPoints.remove(3));
      before = TestPoints.state(collection);
    }
    try (PointCollection collection = PointCollection.open("c", directory.resolve("c"), SPACE)) {
      assertThat(TestPoints.state(collection)).isEqualTo(before).hasSize(19);
    }
  }
}
