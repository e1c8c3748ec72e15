package io.e5stream.sink.embedded;

import static io.e5stream.sink.embedded.TestServer.get;
import static io.qdrant.client.ConditionFactory.range;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Common.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentWritesIT {

  private static final int WRITERS = 8;
  private static final int VERSIONS = 160;
  private static final int POINTS = 5;

  @TempDir Path directory;
  private EmbeddedVectorServer server;
  private final List<QdrantClient> clients = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = EmbeddedVectorServer.start(directory, 0);
    for (int i = 0; i < WRITERS; i++) {
      clients.add(TestServer.client(server.port()));
    }
    TestServer.create(clients.get(0), "c", 2);
  }

  @AfterEach
  void stop() throws IOException {
    clients.forEach(QdrantClient::close);
    server.close();
  }

  private static void inParallel(List<Callable<Void>> tasks) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
    try {
      for (Future<Void> task : threads.invokeAll(tasks)) {
        task.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @RepeatedTest(3)
  void racingConditionalWritersLeaveTheNewestVersion() throws Exception {
    long seed = System.nanoTime();
    System.out.println("ConcurrentWritesIT seed " + seed);
    List<Callable<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      QdrantClient client = clients.get(writer);
      Random random = new Random(seed + writer);
      // Each version is written by one writer only, so a lost newest one is not written again.
      List<Long> versions = new ArrayList<>();
      for (long version = 1L + writer; version <= VERSIONS; version += WRITERS) {
        versions.add(version);
      }
      Collections.shuffle(versions, random);
      writers.add(
          () -> {
            for (long version : versions) {
              for (long id = 0; id < POINTS; id++) {
                write(client, id, version);
              }
            }
            return null;
          });
    }
    inParallel(writers);
    for (long id = 0; id < POINTS; id++) {
      assertThat(version(id)).as("point %d, seed %d", id, seed).isEqualTo(VERSIONS);
    }
  }

  private static void write(QdrantClient client, long id, long version) {
    Filter older =
        Filter.newBuilder()
            .addMust(range("version", Range.newBuilder().setLt((double) version).build()))
            .build();
    get(
        client.upsertAsync(
            TestServer.upsert(
                    "c", id, List.of(1f, (float) version), Map.of("version", value(version)))
                .setUpdateFilter(older)
                .build()));
  }

  private long version(long id) {
    return get(clients.get(0).retrieveAsync("c", PointIdFactory.id(id), true, false, null))
        .get(0)
        .getPayloadOrThrow("version")
        .getIntegerValue();
  }

  @Test
  void tenThousandSingleUpsertsAreAllThere() throws Exception {
    int each = 10_000 / WRITERS;
    long start = System.nanoTime();
    List<Callable<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < WRITERS; writer++) {
      QdrantClient client = clients.get(writer);
      long first = (long) writer * each;
      writers.add(
          () -> {
            for (long id = first; id < first + each; id++) {
              get(
                  client.upsertAsync(
                      TestServer.upsert("c", id, List.of(1f, 2f), Map.of()).build()));
            }
            return null;
          });
    }
    inParallel(writers);
    System.out.printf(
        "10,000 single upserts with wait, 8 writers: %.1f s%n", (System.nanoTime() - start) / 1e9);
    assertThat(get(clients.get(0).countAsync("c"))).isEqualTo(10_000);
  }

  @Test
  void tenThousandSingleUpsertsOfOneClientAreAllThere() {
    long start = System.nanoTime();
    for (long id = 0; id < 10_000; id++) {
      get(
          clients
              .get(0)
              .upsertAsync(TestServer.upsert("c", id, List.of(1f, 2f), Map.of()).build()));
    }
    System.out.printf(
        "10,000 single upserts with wait, 1 writer: %.1f s%n", (System.nanoTime() - start) / 1e9);
    assertThat(get(clients.get(0).countAsync("c"))).isEqualTo(10_000);
  }
}
