package io.e5stream.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.VersionMode;
import io.e5stream.sink.SinkOptions;
import io.qdrant.client.ConditionFactory;
import io.qdrant.client.QdrantClient;
import io.qdrant.client.grpc.Common.Filter;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A document that is not in the store, sent again with the same text, is not taken for unchanged.
 */
class SentAgainIT {

  @TempDir private Path directory;

  /** In mode {@code field} all versions are the same: the very same record comes again. */
  @ParameterizedTest
  @EnumSource(VersionMode.class)
  void whatTheStoreRefusedIsRefusedAgainOrStored(VersionMode mode) throws Exception {
    try (TestBed bed = new TestBed(directory);
        RefusingProxy store = new RefusingProxy(bed.storePort())) {
      Configuration options = bed.options("again");
      options.set(SinkOptions.URL, "http://127.0.0.1:" + store.port());
      options.set(IngestOptions.VERSION_MODE, mode);

      store.refuse("bad");
      sendBoth(bed);
      sendBoth(bed); // right behind: nobody knows yet what the store makes of the first
      expect(bed, options, counts(1, 1, 2));
      assertThat(texts(bed)).containsExactly("a good text");

      sendBoth(bed);
      expect(bed, options, counts(1, 2, 3));
      assertThat(texts(bed)).containsExactly("a good text");
      assertThat(deadLetters(bed)).containsExactly("bad store", "bad store", "bad store");

      store.acceptAll();
      sendBoth(bed);
      expect(bed, options, counts(2, 3, 3));
      assertThat(texts(bed)).containsExactlyInAnyOrder("a good text", "a refused text");

      sendBoth(bed);
      expect(bed, options, counts(2, 5, 3));
      assertThat(deadLetters(bed)).hasSize(3);
    }
  }

  private static Map<Outcome, Long> counts(long indexed, long unchanged, long deadLetters) {
    return Map.of(
        Outcome.INDEXED, indexed, Outcome.UNCHANGED, unchanged, Outcome.DEAD_LETTER, deadLetters);
  }

  @Test
  void whatCannotBeEmbeddedIsADeadLetterEachTime() throws Exception {
    try (TestBed bed = new TestBed(directory)) {
      Configuration options = bed.options("again");
      for (long run = 1; run <= 2; run++) {
        bed.send("silent", document("silent", "\\u0007\\u200b"));
        bed.send("silent", document("silent", "\\u0007\\u200b"));
        expect(bed, options, Map.of(Outcome.DEAD_LETTER, 2 * run));
      }
      assertThat(deadLetters(bed))
          .containsExactly("silent embed", "silent embed", "silent embed", "silent embed");
      assertThat(bed.points("again")).isEmpty();
    }
  }

  @Test
  void pointsDeletedByHandComeBack() throws Exception {
    try (TestBed bed = new TestBed(directory)) {
      Configuration options = bed.options("again");
      String text = "A sentence of a text of several chunks. ".repeat(200);
      bed.send("whole", document("whole", text));
      bed.send("part", document("part", text));
      expect(bed, options, Map.of(Outcome.INDEXED, 2L));
      List<RetrievedPoint> before = bed.points("again");
      assertThat(before).hasSizeGreaterThan(6);
      deleteByHand(bed, ConditionFactory.matchKeyword("document_id", "whole"));
      deleteByHand(bed, ConditionFactory.match("chunk", 1));

      bed.send("whole", document("whole", text));
      bed.send("part", document("part", text));
      expect(bed, options, Map.of(Outcome.INDEXED, 4L));
      assertThat(bed.points("again"))
          .extracting(RetrievedPoint::getId)
          .containsExactlyElementsOf(before.stream().map(RetrievedPoint::getId).toList());
    }
  }

  private static void sendBoth(TestBed bed) throws Exception {
    bed.send("good", document("good", "a good text"));
    bed.send("bad", document("bad", "a refused text"));
  }

  private static String document(String id, String text) {
    return "{\"id\":\"%s\",\"version\":3,\"text\":\"%s\"}".formatted(id, text);
  }

  /** Runs the job until the topic's end; outcomes that are not named must not occur. */
  private static void expect(TestBed bed, Configuration options, Map<Outcome, Long> outcomes)
      throws Exception {
    Map<Outcome, Long> counted = TestBed.runUntilEndWithStub(options);
    for (Outcome outcome : Outcome.values()) {
      assertThat(counted.get(outcome))
          .as("%s of %s", outcome, counted)
          .isEqualTo(outcomes.getOrDefault(outcome, 0L));
    }
    assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(bed.sent());
  }

  private static List<String> texts(TestBed bed) throws Exception {
    return bed.points("again").stream()
        .map(point -> point.getPayloadOrThrow("text").getStringValue())
        .toList();
  }

  private static List<String> deadLetters(TestBed bed) {
    return bed.deadLetters().stream()
        .map(
            letter ->
                new String(letter.key(), StandardCharsets.UTF_8)
                    + " "
                    + new String(
                        letter.headers().lastHeader("e5.stage").value(), StandardCharsets.UTF_8))
        .toList();
  }

  private static void deleteByHand(TestBed bed, io.qdrant.client.grpc.Common.Condition points)
      throws Exception {
    try (QdrantClient client = bed.client()) {
      client.deleteAsync("again", Filter.newBuilder().addMust(points).build()).get();
    }
  }
}
