package io.e5stream.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.Outcome;
import io.qdrant.client.QdrantClient;
import java.nio.file.Path;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run of the job knows of the runs before it. */
class RestartIT {

  @TempDir private static Path directory;

  @Test
  void theNextRunGoesOnAndCountsOn() throws Exception {
    try (TestBed bed = new TestBed(directory.resolve("on"))) {
      Configuration options = bed.options("on");
      bed.send("a", document("a", "first text"));
      bed.send("b", document("b", "second text"));
      assertThat(TestBed.runUntilEndWithStub(options)).containsEntry(Outcome.INDEXED, 2L);

      bed.send("a", document("a", "first text"));
      bed.send("b", document("b", "another text"));
      bed.send("a", null);
      assertThat(TestBed.runUntilEndWithStub(options))
          .containsEntry(Outcome.INDEXED, 3L)
          .containsEntry(Outcome.UNCHANGED, 1L)
          .containsEntry(Outcome.DELETED, 1L);
      assertThat(bed.points("on"))
          .singleElement()
          .satisfies(
              point ->
                  assertThat(point.getPayloadOrThrow("text").getStringValue())
                      .isEqualTo("another text"));

      assertThat(TestBed.runUntilEndWithStub(options).values().stream().mapToLong(n -> n).sum())
          .as("a run with nothing to read")
          .isEqualTo(bed.sent());
    }
  }

  @Test
  void heapStateWorksAsWell() throws Exception {
    try (TestBed bed = new TestBed(directory.resolve("heap"))) {
      Configuration options = bed.options("heap");
      options.set(StateBackendOptions.STATE_BACKEND, "hashmap");
      bed.send("a", document("a", "first text"));
      TestBed.runUntilEndWithStub(options);
      bed.send("a", document("a", "first text"));
      assertThat(TestBed.runUntilEndWithStub(options))
          .containsEntry(Outcome.INDEXED, 1L)
          .containsEntry(Outcome.UNCHANGED, 1L);
    }
  }

  @Test
  void aCollectionMadeAnewIsRefusedByTheOldState() throws Exception {
    try (TestBed bed = new TestBed(directory.resolve("anew"))) {
      Configuration options = bed.options("anew");
      bed.send("a", document("a", "first text"));
      TestBed.runUntilEndWithStub(options);
      try (QdrantClient client = bed.client()) {
        String collection =
            client.listAliasesAsync().get().stream()
                .filter(alias -> alias.getAliasName().equals("anew"))
                .findFirst()
                .orElseThrow()
                .getCollectionName();
        client.deleteAliasAsync("anew").get();
        client.deleteCollectionAsync(collection).get();
      }
      assertThatThrownBy(() -> TestBed.runUntilEndWithStub(options))
          .hasStackTraceContaining("generation");

      options.set(IndexOptions.FROM_SCRATCH, true);
      assertThat(TestBed.runUntilEndWithStub(options)).containsEntry(Outcome.INDEXED, 1L);
      assertThat(bed.points("anew")).hasSize(1);
    }
  }

  @Test
  void aLowerEpochIsRefusedAndAHigherOneAccepted() throws Exception {
    try (TestBed bed = new TestBed(directory.resolve("epoch"))) {
      Configuration options = bed.options("epoch");
      options.set(IngestOptions.VERSION_EPOCH, 3L);
      bed.send("a", document("a", "first text"));
      TestBed.runUntilEndWithStub(options);

      Configuration lower = new Configuration(options);
      lower.set(IngestOptions.VERSION_EPOCH, 2L);
      assertThatThrownBy(() -> IndexLauncher.prepare(lower))
          .hasMessageContaining("version.epoch is 2")
          .hasMessageContaining("Set version.epoch to 3 or more");

      options.set(IngestOptions.VERSION_EPOCH, 4L);
      Map<Outcome, Long> outcomes = TestBed.runUntilEndWithStub(options);
      assertThat(outcomes).containsEntry(Outcome.INDEXED, 1L);
    }
  }

  @Test
  void aTopicMadeAnewNeedsANewEpochAndABeginning() throws Exception {
    try (TestBed bed = new TestBed(directory.resolve("topic"))) {
      Configuration options = bed.options("topic");
      bed.send("a", document("a", "first text"));
      bed.send("b", document("b", "second text"));
      TestBed.runUntilEndWithStub(options);
      bed.recreateDocuments();
      bed.send("a", document("a", "text of the new topic"));

      assertThatThrownBy(() -> IndexLauncher.prepare(options))
          .hasMessageContaining("was recreated")
          .hasMessageContaining("Set version.epoch to 1");
      options.set(IngestOptions.VERSION_EPOCH, 1L);
      assertThatThrownBy(() -> IndexLauncher.prepare(options))
          .hasMessageContaining("--from-scratch");
      options.set(IndexOptions.FROM_SCRATCH, true);
      assertThat(TestBed.runUntilEndWithStub(options)).containsEntry(Outcome.INDEXED, 1L);
      assertThat(bed.points("topic"))
          .extracting(point -> point.getPayloadOrThrow("text").getStringValue())
          .containsExactlyInAnyOrder("text of the new topic", "second text");
    }
  }

  private static String document(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
  }
}
