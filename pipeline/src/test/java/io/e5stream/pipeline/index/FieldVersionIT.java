package io.e5stream.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.VersionMode;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With versions from the record, the highest one wins in whatever order they arrive. */
class FieldVersionIT {

  private static final String DOCUMENTS = IngestOptions.DOCUMENTS_TOPIC.defaultValue();

  @TempDir private static Path directory;

  @Test
  void theHighestVersionWins() throws Exception {
    try (TestBed bed = new TestBed(directory)) {
      Configuration options = bed.options("field");
      options.set(IngestOptions.VERSION_MODE, VersionMode.FIELD);

      bed.send("late", document("late", 7, "newest"));
      bed.send("late", document("late", 3, "older, but later"));
      bed.send("gone", document("gone", 4, "deleted by a version of its own"));
      tombstone(bed, "gone", 9L);
      bed.send("gone", document("gone", 8, "below the deletion"));
      bed.send("back", document("back", 4, "deleted without a version"));
      tombstone(bed, "back", null);
      bed.send("back", document("back", 4, "not above the deletion"));
      bed.send("back", document("back", 5, "above the deletion"));
      bed.send("none", "{\"id\":\"none\",\"text\":\"no version\"}");
      bed.send("half", "{\"id\":\"half\",\"text\":\"no integer\",\"version\":1.5}");

      assertThat(TestBed.runUntilEndWithStub(options))
          .containsEntry(Outcome.INDEXED, 4L)
          .containsEntry(Outcome.DELETED, 2L)
          .containsEntry(Outcome.SUPERSEDED, 3L)
          .containsEntry(Outcome.DEAD_LETTER, 2L);
      Map<String, String> texts = new TreeMap<>();
      for (RetrievedPoint point : bed.points("field")) {
        texts.put(
            point.getPayloadOrThrow("document_id").getStringValue(),
            point.getPayloadOrThrow("version").getIntegerValue()
                + " "
                + point.getPayloadOrThrow("text").getStringValue());
      }
      assertThat(texts).isEqualTo(Map.of("late", "7 newest", "back", "5 above the deletion"));
    }
  }

  private static void tombstone(TestBed bed, String id, Long version) throws Exception {
    ProducerRecord<byte[], byte[]> tombstone =
        new ProducerRecord<>(DOCUMENTS, TestBed.bytes(id), null);
    if (version != null) {
      tombstone.headers().add("version", TestBed.bytes(version.toString()));
    }
    bed.send(tombstone);
  }

  private static String document(String id, long version, String text) {
    return "{\"id\":\"%s\",\"version\":%d,\"text\":\"%s\"}".formatted(id, version, text);
  }
}
