package io.e5stream.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicEpochTest {

  private static final TopicIdentity TOPIC = new TopicIdentity("documents", "AbC-_1", 4);
  private static final TopicEpoch RECORDED = new TopicEpoch(TOPIC, 3);

  @Test
  void textReadsBack() {
    assertThat(RECORDED.encode()).isEqualTo("topic=documents;id=AbC-_1;partitions=4;epoch=3");
    assertThat(TopicEpoch.parse(RECORDED.encode())).isEqualTo(RECORDED);
    assertThatThrownBy(() -> TopicEpoch.parse("topic=documents"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected topic=NAME;id=ID;partitions=N;epoch=N");
  }

  @Test
  void theSameTopicGoesOn() {
    assertThat(new TopicEpoch(TOPIC, 3).refusalAfter(RECORDED)).isEmpty();
    assertThat(new TopicEpoch(TOPIC, 4).refusalAfter(RECORDED)).isEmpty();
  }

  @Test
  void aRecreatedTopicNeedsANewEpoch() {
    TopicIdentity recreated = new TopicIdentity("documents", "other", 4);

    assertThat(new TopicEpoch(recreated, 3).refusalAfter(RECORDED).orElseThrow())
        .contains("recreated", "other", "AbC-_1", "Set version.epoch to 4");
    assertThat(new TopicEpoch(recreated, 4).refusalAfter(RECORDED)).isEmpty();
  }

  @Test
  void otherPartitionsOrAnotherTopicNeedANewEpoch() {
    assertThat(
            new TopicEpoch(new TopicIdentity("documents", "AbC-_1", 8), 3)
                .refusalAfter(RECORDED)
                .orElseThrow())
        .contains("has 8 partitions, recorded 4");
    assertThat(
            new TopicEpoch(new TopicIdentity("docs", "AbC-_1", 4), 3)
                .refusalAfter(RECORDED)
                .orElseThrow())
        .contains("is docs, the collection was written from documents");
  }

  @Test
  void epochsNeverGoBack() {
    assertThat(new TopicEpoch(TOPIC, 2).refusalAfter(RECORDED).orElseThrow())
        .contains("version.epoch is 2", "epoch 3");
  }
}
