package io.e5stream.pipeline.index;

import static io.qdrant.client.ValueFactory.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.e5stream.ingest.Outcome;
import io.e5stream.pipeline.job.RunningJob;
import io.qdrant.client.PointIdFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.VectorsFactory;
import io.qdrant.client.grpc.Collections.UpdateCollection;
import io.qdrant.client.grpc.Points.PointStruct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.apache.flink.core.execution.SavepointFormatType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A savepoint taken by the first version is restored by every later build: state that jobs in the
 * field have must stay readable.
 *
 * <p>The fixture holds an index job after five records: two documents indexed, one of them sent
 * again unchanged, the other deleted, and one broken record. A new format gets a new fixture beside
 * this one, written with {@code -Dfixture.write=true}; the old one stays.
 */
class SavepointFixtureIT {

  private static final Path FIXTURE = Path.of("src/test/resources/savepoints/v1");
  private static final String GENERATION = "00000000-0000-4000-8000-000000000001";
  private static final String INDEX = "fixture";

  @TempDir private Path directory;

  @Test
  void goesOnFromTheFixture() throws Exception {
    if (Boolean.getBoolean("fixture.write")) {
      writeFixture();
    }
    try (TestBed bed = new TestBed(directory.resolve("restore"))) {
      sendHistory(bed);
      Configuration options = bed.options(INDEX);
      adoptGeneration(bed, options);
      storeKept(bed);
      options.set(StateRecoveryOptions.SAVEPOINT_PATH, FIXTURE.toAbsolutePath().toUri().toString());
      options.set(StateRecoveryOptions.RESTORE_MODE, RecoveryClaimMode.NO_CLAIM);
      bed.send("kept", document("kept", "this text stays"));
      bed.send("new", document("new", "this text is new"));
      Map<Outcome, Long> outcomes = TestBed.runUntilEndWithStub(options);
      assertThat(outcomes)
          .containsEntry(Outcome.INDEXED, 3L)
          .containsEntry(Outcome.UNCHANGED, 2L)
          .containsEntry(Outcome.DELETED, 1L)
          .containsEntry(Outcome.DEAD_LETTER, 1L);
      assertThat(bed.points(INDEX))
          .extracting(
              point -> point.getPayloadOrThrow("document_id").getStringValue(),
              point -> point.getPayloadOrThrow("text").getStringValue())
          .as("the state knows the kept text: it was not written again")
          .containsExactlyInAnyOrder(
              tuple("kept", "as the fixture's job wrote it"), tuple("new", "this text is new"));
    }
  }

  /** The one point that the fixture's job had in its store, but for the text, which marks it. */
  private static void storeKept(TestBed bed) throws Exception {
    List<Float> vector = new ArrayList<>(Collections.nCopies(384, 0f));
    vector.set(0, 1f);
    PointStruct point =
        PointStruct.newBuilder()
            .setId(PointIdFactory.id(UUID.randomUUID()))
            .setVectors(VectorsFactory.vectors(vector))
            .putPayload("document_id", value("kept"))
            .putPayload("version", value(0))
            .putPayload("chunk", value(0))
            .putPayload("chunks", value(1))
            .putPayload("text", value("as the fixture's job wrote it"))
            .build();
    try (QdrantClient client = bed.client()) {
      client.upsertAsync(INDEX, List.of(point)).get();
    }
  }

  private void writeFixture() throws Exception {
    try (TestBed bed = new TestBed(directory.resolve("write"))) {
      sendHistory(bed);
      Configuration options = bed.options(INDEX);
      adoptGeneration(bed, options);
      Path savepoints = Files.createDirectories(directory.resolve("savepoints"));
      try (IndexLauncher launcher = IndexLauncher.prepare(options, StubEncoder.settings(options));
          RunningJob running = launcher.start()) {
        launcher.awaitEnd(running, passed -> {});
        running.stop(savepoints.toUri().toString(), SavepointFormatType.CANONICAL);
      }
      copyOnly(savepoints, FIXTURE);
    }
  }

  private static void sendHistory(TestBed bed) throws Exception {
    bed.send("kept", document("kept", "this text stays"));
    bed.send("gone", document("gone", "this text goes"));
    bed.send("kept", document("kept", "this text stays"));
    bed.send("gone", null);
    bed.send("broken", "{");
  }

  private static String document(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
  }

  /** Makes the collection the one that the fixture's job wrote. */
  private static void adoptGeneration(TestBed bed, Configuration options) throws Exception {
    PreparedIndex prepared = PreparedIndex.of(options, StubEncoder.settings(options));
    try (QdrantClient client = bed.client()) {
      client
          .updateCollectionAsync(
              UpdateCollection.newBuilder()
                  .setCollectionName(prepared.collection().name())
                  .putMetadata("e5stream.generation", value(GENERATION))
                  .build())
          .get();
    }
    assertThat(PreparedIndex.of(options, StubEncoder.settings(options)).collection().generation())
        .isEqualTo(GENERATION);
  }

  private static void copyOnly(Path savepoints, Path target) throws IOException {
    Files.createDirectories(target);
    List<Path> files;
    try (Stream<Path> tree = Files.walk(savepoints)) {
      files = tree.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Files.copy(file, target.resolve(file.getFileName().toString()));
    }
  }
}
