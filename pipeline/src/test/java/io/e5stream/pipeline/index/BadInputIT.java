package io.e5stream.pipeline.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.Outcome;
import io.qdrant.client.grpc.Points.RetrievedPoint;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing on the topic stops the job or gets lost, however strange. Ten megabytes take the model
 * many minutes, so a stub embeds; everything else is real.
 */
class BadInputIT {

  private static final String DOCUMENTS = IngestOptions.DOCUMENTS_TOPIC.defaultValue();
  private static final int TEN_MB = 10 << 20;

  @TempDir private static Path directory;

  @Test
  void everyRecordHasItsOutcome() throws Exception {
    try (TestBed bed = new TestBed(directory)) {
      Map<String, String> broken = sendBroken(bed);
      sendStrangeButGood(bed);
      Map<Outcome, Long> outcomes = TestBed.runUntilEndWithStub(bed.options("strange"));

      assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(bed.sent());
      assertThat(outcomes.get(Outcome.DEAD_LETTER)).isEqualTo(broken.size());
      assertDeadLetters(bed, broken);

      Map<String, List<RetrievedPoint>> documents =
          bed.points("strange").stream()
              .collect(
                  Collectors.groupingBy(
                      p -> p.getPayloadOrThrow("document_id").getStringValue(),
                      TreeMap::new,
                      Collectors.toList()));
      assertThat(documents)
          .containsOnlyKeys(
              "astral", "control", "long-text", "long-word", "twice", "title-only-ish");
      documents.forEach(BadInputIT::assertComplete);
      assertThat(last(documents.get("long-word"))).isEqualTo(TEN_MB);
      assertThat(documents.get("long-text")).hasSizeGreaterThan(4000);
      assertThat(text(documents.get("twice"))).isEqualTo("the third of three");
    }
  }

  /** Broken records, by the key under which the test finds them again, with a word of the cause. */
  private static Map<String, String> sendBroken(TestBed bed) throws Exception {
    Map<String, String> broken = new TreeMap<>();
    broken(bed, broken, "json", "{\"id\": \"json\", \"text\": \"no end", "JSON");
    broken(bed, broken, "type", "{\"id\": \"type\", \"text\": 42}", "text");
    broken(bed, broken, "missing", "{\"id\": \"missing\"}", "text");
    broken(bed, broken, "empty", "{\"id\": \"empty\", \"text\": \"  \"}", "text");
    broken(bed, broken, "key", "{\"id\": \"other\", \"text\": \"key unlike id\"}", "other");
    broken(bed, broken, "tokens", document("tokens", "\\u0000\\u0001\\u200b"), "token");
    bed.send(
        new ProducerRecord<>(
            DOCUMENTS, null, TestBed.bytes(document("null-key", "a record without a key"))));
    broken.put("", "key");
    return broken;
  }

  private static void broken(
      TestBed bed, Map<String, String> broken, String key, String value, String cause)
      throws Exception {
    bed.send(key, value);
    broken.put(key, cause);
  }

  private static void sendStrangeButGood(TestBed bed) throws Exception {
    bed.send("astral", document("astral", "clef \\ud834\\udd1e and family 👨‍👩‍👧 in a text"));
    bed.send("control", document("control", "bell \\u0007 and escape \\u001b among words"));
    bed.send("long-word", document("long-word", "x".repeat(TEN_MB)));
    bed.send(
        "long-text", document("long-text", "A sentence of the long text. ".repeat(TEN_MB / 29)));
    bed.send("twice", document("twice", "the first of three"));
    bed.send("twice", document("twice", "the second of three"));
    bed.send("twice", document("twice", "the third of three"));
    bed.send(
        "title-only-ish",
        "{\"id\":\"title-only-ish\",\"title\":\"" + "t ".repeat(5000) + "\",\"text\":\".\"}");
  }

  private static String document(String id, String text) {
    return "{\"id\":\"%s\",\"text\":\"%s\"}".formatted(id, text);
  }

  private static void assertDeadLetters(TestBed bed, Map<String, String> broken) {
    TreeSet<String> positions = new TreeSet<>();
    bed.deadLetters()
        .forEach(
            letter -> {
              String key =
                  letter.key() == null ? "" : new String(letter.key(), StandardCharsets.UTF_8);
              assertThat(broken).containsKey(key);
              assertThat(header(letter, "e5.cause")).contains(broken.get(key));
              assertThat(header(letter, "e5.topic")).isEqualTo(DOCUMENTS);
              assertThat(letter.value()).as("original bytes").isNotEmpty();
              positions.add(header(letter, "e5.partition") + "@" + header(letter, "e5.offset"));
            });
    assertThat(positions).hasSameSizeAs(broken.keySet());
  }

  private static String header(
      org.apache.kafka.clients.consumer.ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** All chunks are there, and their spans follow on one another from the text's beginning. */
  private static void assertComplete(String id, List<RetrievedPoint> chunks) {
    chunks.sort(Comparator.comparingLong(chunk -> number(chunk, "chunk")));
    long end = 0;
    for (int i = 0; i < chunks.size(); i++) {
      RetrievedPoint chunk = chunks.get(i);
      assertThat(number(chunk, "chunk")).as(id).isEqualTo(i);
      assertThat(number(chunk, "chunks")).as(id).isEqualTo(chunks.size());
      assertThat(number(chunk, "start")).as("%s, chunk %d", id, i).isEqualTo(end);
      end = number(chunk, "end");
      assertThat(chunk.getPayloadOrThrow("text").getStringValue())
          .hasSize((int) (end - number(chunk, "start")));
    }
  }

  private static long last(List<RetrievedPoint> chunks) {
    return number(chunks.get(chunks.size() - 1), "end");
  }

  private static long number(RetrievedPoint point, String key) {
    return point.getPayloadOrThrow(key).getIntegerValue();
  }

  private static String text(List<RetrievedPoint> chunks) {
    return chunks.get(0).getPayloadOrThrow("text").getStringValue();
  }
}
