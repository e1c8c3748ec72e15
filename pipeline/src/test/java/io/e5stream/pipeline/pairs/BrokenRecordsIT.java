package io.e5stream.pipeline.pairs;

import static io.e5stream.pipeline.pairs.RawRecords.answer;
import static io.e5stream.pipeline.pairs.RawRecords.key;
import static io.e5stream.pipeline.pairs.RawRecords.news;
import static io.e5stream.pipeline.pairs.RawRecords.utf8;
import static io.e5stream.pipeline.pairs.RawRecords.warc;
import static io.e5stream.pipeline.pairs.RawRecords.wikipedia;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.produce.WebSource;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever lies on a raw topic, the job goes on: a broken record of any source becomes a dead
 * letter that says why, a strange one a pair or none, and both are counted.
 */
class BrokenRecordsIT {

  /** What Kafka needs around a record's key and value. */
  private static final int ENVELOPE = 200;

  private static final int DEEP = 5_000;

  @TempDir private Path directory;

  private final Map<WebSource, Long> sent = new EnumMap<>(WebSource.class);

  @Test
  void everyBrokenRecordBecomesADeadLetterAndTheJobGoesOn() throws Exception {
    try (PairsBed bed = new PairsBed(directory)) {
      Map<String, BrokenRecord> broken = new HashMap<>();
      for (BrokenRecord record : BrokenRecord.all(PairsBed.MAX_RECORD - ENVELOPE)) {
        RecordMetadata at = send(bed, record.source(), record.key(), record.value());
        broken.put(at.topic() + "@" + at.offset(), record);
      }
      sendStrange(bed);
      sendGood(bed);

      Map<String, Long> counts = bed.runToEnd();

      assertDeadLetters(bed.records("dead-letters"), broken);
      for (WebSource source : WebSource.values()) {
        assertThat(counts).containsEntry(source + " read", sent.get(source));
        assertThat(counts)
            .containsEntry(
                source + " dead_letter",
                broken.values().stream().filter(record -> record.source() == source).count());
      }
      assertThat(bed.records("pairs").stream().map(pair -> new String(pair.key(), UTF_8)))
          .contains(
              "reddit:abc",
              "stackexchange:travel.stackexchange.com/2",
              "wikipedia:enwiki/12#",
              "web:http://example.org/harbour",
              "news:https://example.org/news/1")
          .anyMatch(id -> id.startsWith("papers:"));
    }
  }

  /** Records that decode, and that the forming of pairs could stumble over. */
  private void sendStrange(PairsBed bed) throws Exception {
    String half = "&#xD800;&#xDC00;&#0;";
    strange(bed, WebSource.STACKEXCHANGE, answer(3, "<div>".repeat(DEEP) + "deep"));
    strange(bed, WebSource.STACKEXCHANGE, answer(4, half.replace("&", "&amp;")));
    strange(bed, WebSource.WEB, warc("<div>".repeat(DEEP) + "deep"));
    strange(bed, WebSource.WEB, warc("<title>" + half + "</title><p>" + half));
    strange(bed, WebSource.WEB, warc(""));
    strange(bed, WebSource.WIKIPEDIA, wikipedia("Deep", "{{a|".repeat(DEEP)));
    strange(bed, WebSource.WIKIPEDIA, wikipedia("Deep", "[[a|".repeat(DEEP)));
    strange(bed, WebSource.WIKIPEDIA, wikipedia("Deep", "&lt;div&gt;".repeat(DEEP)));
    strange(bed, WebSource.WIKIPEDIA, wikipedia("Half", half.replace("&", "&amp;")));
    strange(bed, WebSource.WIKIPEDIA, wikipedia("[[|{{", "a title that is none"));
    strange(bed, WebSource.NEWS, news(" ", "a body without a headline"));
    strange(bed, WebSource.NEWS, news("long", "x".repeat(PairsBed.MAX_RECORD / 2)));
    String rss =
        "<item><guid>%s</guid><title>&amp;#xD800;</title><description>%s</description></item>";
    strange(
        bed,
        WebSource.NEWS,
        utf8(rss.formatted(key(WebSource.NEWS), "&lt;b&gt;".repeat(DEEP) + "deep")));
  }

  private void strange(PairsBed bed, WebSource source, byte[] value) throws Exception {
    send(bed, source, utf8(key(source)), value);
  }

  private void sendGood(PairsBed bed) throws Exception {
    for (WebSource source : WebSource.values()) {
      send(bed, source, utf8(key(source)), RawRecords.good(source));
      if (RawRecords.more(source) != null) {
        send(bed, source, utf8(key(source)), RawRecords.more(source));
      }
    }
  }

  private static void assertDeadLetters(
      List<ConsumerRecord<byte[], byte[]>> letters, Map<String, BrokenRecord> broken) {
    assertThat(letters)
        .extracting(letter -> header(letter, "e5.topic") + "@" + header(letter, "e5.offset"))
        .containsExactlyInAnyOrderElementsOf(broken.keySet());
    for (ConsumerRecord<byte[], byte[]> letter : letters) {
      BrokenRecord record =
          broken.get(header(letter, "e5.topic") + "@" + header(letter, "e5.offset"));
      assertThat(letter.key()).as("%s", record).isEqualTo(record.key());
      if (letter.headers().lastHeader("e5.truncated") == null) {
        assertThat(letter.value()).as("%s", record).isEqualTo(record.value());
      } else {
        // With its headers it would be larger than a record can be.
        assertThat(record.what()).isEqualTo("large");
        assertThat(header(letter, "e5.truncated"))
            .isEqualTo("key=%d value=%d".formatted(record.key().length, record.value().length));
        assertThat(record.value()).startsWith(letter.value());
        assertThat(letter.value().length).isGreaterThan(PairsBed.MAX_RECORD - 10 * ENVELOPE);
      }
      assertThat(header(letter, "e5.stage")).as("%s", record).isEqualTo("decode");
      assertThat(header(letter, "e5.cause"))
          .as("%s", record)
          .isNotBlank()
          .contains(record.cause())
          .doesNotContain("cannot be decoded");
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }

  private RecordMetadata send(PairsBed bed, WebSource source, byte[] key, byte[] value)
      throws Exception {
    sent.merge(source, 1L, Long::sum);
    return bed.send(source, key, value);
  }
}
