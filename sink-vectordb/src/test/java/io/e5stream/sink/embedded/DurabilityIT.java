package io.e5stream.sink.embedded;

import static io.e5stream.sink.embedded.TestServer.get;
import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.StatusRuntimeException;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.QueryFactory;
import io.qdrant.client.grpc.Points.QueryPoints;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server process is killed; what it had acknowledged is there afterwards. */
class DurabilityIT {

  private static final int WRITERS = 4;
  private static final int KILLS = 6;

  @TempDir Path directory;

  @Test
  void anAcknowledgedWriteSurvivesAKillRightAfterIt() throws Exception {
    for (int i = 0; i < 3; i++) {
      try (ServerProcess server = ServerProcess.start(directory, 0);
          QdrantClient client = TestServer.client(server.port())) {
        if (i == 0) {
          TestServer.create(client, "c", 2);
        }
        get(
            client.upsertAsync(
                TestServer.upsert("c", i, List.of(1f, (float) i), Map.of("i", value(i))).build()));
        server.kill();
      }
    }
    try (ServerProcess server = ServerProcess.start(directory, 0);
        QdrantClient client = TestServer.client(server.port())) {
      assertThat(StoreReader.read(client, "c")).containsOnlyKeys(0L, 1L, 2L);
      assertThat(
              get(client.queryAsync(
                      QueryPoints.newBuilder()
                          .setCollectionName("c")
                          .setQuery(QueryFactory.nearest(1f, 2f))
                          .setLimit(1)
                          .build()))
                  .get(0)
                  .getId())
          .isEqualTo(PointIdFactory.id(2));
    }
  }

  @Test
  void killsAtRandomMomentsLoseNoAcknowledgedWrite() throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("DurabilityIT -Dseed=" + seed);
    Random random = new Random(seed);
    Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
    for (int round = 0; round < KILLS; round++) {
      try (ServerProcess server = ServerProcess.start(directory, 0)) {
        if (round == 0) {
          try (QdrantClient client = TestServer.client(server.port())) {
            TestServer.create(client, "c", 2);
          }
        }
        writeUntilKilled(server, 50 + random.nextInt(500), round, acknowledged);
      }
      assertAcknowledged(acknowledged, seed);
    }
  }

  /** Each writer owns some ids and counts their versions up; kills after so many writes. */
  private static void writeUntilKilled(
      ServerProcess server, int writes, int round, Map<Long, Long> acknowledged)
      throws InterruptedException {
    CountDownLatch untilKill = new CountDownLatch(writes);
    Thread[] writers = new Thread[WRITERS];
    for (int w = 0; w < WRITERS; w++) {
      int writer = w;
      writers[w] =
          new Thread(
              () -> {
                try (QdrantClient client = TestServer.client(server.port())) {
                  for (long i = 0; ; i++) {
                    long id = writer * 1000L + i % 50;
                    long version = round * 1_000_000L + i;
                    get(
                        client.upsertAsync(
                            TestServer.upsert(
                                    "c", id, List.of(1f, 0f), Map.of("version", value(version)))
                                .build()));
                    acknowledged.put(id, version);
                    untilKill.countDown();
                  }
                } catch (StatusRuntimeException e) {
                  // The server is gone.
                }
              });
      writers[w].start();
    }
    assertThat(untilKill.await(2, TimeUnit.MINUTES)).as("writers made progress").isTrue();
    server.kill();
    for (Thread writer : writers) {
      writer.join();
    }
  }

  private void assertAcknowledged(Map<Long, Long> acknowledged, long seed) throws Exception {
    try (EmbeddedVectorServer server = EmbeddedVectorServer.start(directory, 0);
        QdrantClient client = TestServer.client(server.port())) {
      acknowledged.forEach(
          (id, version) -> {
            var found = get(client.retrieveAsync("c", PointIdFactory.id(id), true, false, null));
            assertThat(found).as("point %d, seed %d", id, seed).hasSize(1);
            // The last write may have been logged without its acknowledgement getting through.
            assertThat(found.get(0).getPayloadOrThrow("version").getIntegerValue())
                .as("version of point %d, seed %d", id, seed)
                .isGreaterThanOrEqualTo(version);
          });
    }
  }
}
