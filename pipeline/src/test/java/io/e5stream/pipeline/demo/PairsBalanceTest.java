package io.e5stream.pipeline.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.PairCount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairsBalanceTest {

  private static final byte[] TEXT = {1};

  private final List<PairCount> counts = new ArrayList<>();
  private final Map<String, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();

  /** Five records: a dead letter, three pairs of which one is rejected, and one withdrawal. */
  @BeforeEach
  void whatAddsUp() {
    for (String source : List.of("reddit", "stackexchange", "wikipedia", "papers", "web", "news")) {
      records.put("raw." + source, new ArrayList<>());
    }
    for (String topic : List.of("dead-letters", "pairs", "pairs.clean", "rejected")) {
      records.put(topic, new ArrayList<>());
    }
    count("read", 5);
    count("dead_letter", 1);
    count("formed", 3);
    count("withdrawn", 1);
    count("accepted", 2);
    count("rejected.pair.min-words", 1);
    count("removed", 1);
    put("raw.web", TEXT, TEXT, TEXT, TEXT, TEXT);
    put("dead-letters", TEXT);
    put("pairs", TEXT, TEXT, TEXT, null);
    put("pairs.clean", TEXT, TEXT, null);
    put("rejected", TEXT);
  }

  private void count(String name, long count) {
    counts.add(new PairCount("web", name, count));
  }

  private void put(String topic, byte[]... values) {
    for (byte[] value : values) {
      records
          .get(topic)
          .add(new ConsumerRecord<>(topic, 0, records.get(topic).size(), TEXT, value));
    }
  }

  private PairsBalance balance() {
    return PairsBalance.of(new Configuration(), counts, records);
  }

  @Test
  void holdsWhenTheTopicsHoldWhatWasCounted() {
    assertThat(balance().holds()).isTrue();
    assertThat(balance().text())
        .hasSize(10)
        .allMatch(line -> line.contains(" = "))
        .anyMatch(line -> line.matches("pairs\\.clean +2 += +2 accepted \\(tombstones: 1\\)"));
  }

  @Test
  void aRecordTooManyOnAnyTopicShows() {
    for (String topic : List.copyOf(records.keySet())) {
      put(topic, TEXT);
      assertThat(balance().holds()).as(topic).isFalse();
      assertThat(balance().text()).anyMatch(line -> line.startsWith(topic) && line.contains("!="));
      records.get(topic).remove(records.get(topic).size() - 1);
    }
    assertThat(balance().holds()).isTrue();
  }

  @Test
  void aChangeThatIsNotSettledShows() {
    count("formed", 1);
    put("pairs", TEXT);

    assertThat(balance().holds()).isFalse();
    assertThat(balance().underWay()).isEqualTo(1);
  }

  @Test
  void aRecordReadTwiceShows() {
    count("read", 1);

    assertThat(balance().holds()).isFalse();
  }
}
