package io.e5stream.pipeline.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.PairCount;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RedditThreadsTest {

  private static final String COMMENT =
      "{\"id\":\"c\",\"link_id\":\"t3_%1$s\",\"parent_id\":\"t3_%1$s\",\"body\":\"Green\",\"score\":1,"
          + "\"created_utc\":1}";

  private final List<ConsumerRecord<byte[], byte[]>> raw = new ArrayList<>();

  private void post(String id) {
    put(id, "{\"id\":\"%s\",\"title\":\"Which?\",\"score\":1}".formatted(id));
  }

  private void put(String key, String value) {
    raw.add(
        new ConsumerRecord<>(
            "raw.reddit", 0, raw.size(), key.getBytes(UTF_8), value.getBytes(UTF_8)));
  }

  private boolean areFormed(PairCount... counts) {
    return RedditThreads.areFormed(List.of(counts), raw);
  }

  @Test
  void everyThreadWithAPostIsWaitedFor() {
    post("a");
    put("a", COMMENT.formatted("a"));
    post("b");

    assertThat(areFormed()).isFalse();
    assertThat(areFormed(new PairCount("reddit", "formed", 1))).isFalse();
    assertThat(
            areFormed(
                new PairCount("reddit", "formed", 1),
                new PairCount("reddit", "left_out.no_passage", 1)))
        .isTrue();
    assertThat(areFormed(new PairCount("reddit", "formed", 1), new PairCount("web", "formed", 1)))
        .isFalse();
  }

  @Test
  void whatFormsNothingIsNotWaitedFor() {
    put("b", COMMENT.formatted("b"));
    put("c", "{broken");

    assertThat(areFormed()).isTrue();
  }

  @Test
  void aPostThatComesTwiceIsOneThread() {
    post("a");
    post("a");

    assertThat(areFormed(new PairCount("reddit", "formed", 1))).isTrue();
  }
}
