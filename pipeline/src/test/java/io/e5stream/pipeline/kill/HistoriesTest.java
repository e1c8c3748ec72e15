package io.e5stream.pipeline.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class HistoriesTest {

  @Test
  void whatIsSaidTwiceInARowIsARepeat() {
    assertThat(of("a=1", "b=2", "a=1").repeats()).containsExactly("a at 1: 1");
    assertThat(of("a", "a").repeats()).containsExactly("a at 1: null");
  }

  @Test
  void whatIsSaidAgainAfterSomethingElseIsNone() {
    assertThat(of("a=1", "a=2", "a=1", "b=1", "a", "a=1").repeats()).isEmpty();
  }

  @Test
  void theLastOfEachKeyUnlessItIsATombstone() {
    assertThat(of("a=1", "b=2", "b", "c", "c=3", "a=4").last())
        .isEqualTo(Map.of("a", "4", "c", "3"));
  }

  @Test
  void countsRecordsAndValuesBelowAPrefix() {
    Histories histories = of("x:a=1", "x:a", "x:b=1", "y:a=1");
    assertThat(histories.size()).isEqualTo(4);
    assertThat(histories.below("x:").size()).isEqualTo(3);
    assertThat(histories.below("x:").values()).isEqualTo(2);
  }

  private static Histories of(String... records) {
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    for (String record : records) {
      String[] parts = record.split("=", -1);
      all.add(
          new ConsumerRecord<>(
              "topic",
              0,
              all.size(),
              parts[0].getBytes(UTF_8),
              parts.length == 1 ? null : parts[1].getBytes(UTF_8)));
    }
    return Histories.of(all);
  }
}
