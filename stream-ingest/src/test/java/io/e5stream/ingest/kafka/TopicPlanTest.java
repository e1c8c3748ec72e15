package io.e5stream.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

class TopicPlanTest {

  private final Map<String, TopicSpec> topics =
      TopicPlan.of(new Configuration(), 4).stream()
          .collect(Collectors.toMap(TopicSpec::name, Function.identity()));

  @Test
  void holdsAllTopicsOfTheDesign() {
    assertThat(topics)
        .containsOnlyKeys(
            "documents",
            "pairs",
            "pairs.clean",
            "rejected",
            "dead-letters",
            "models",
            "raw.reddit",
            "raw.stackexchange",
            "raw.wikipedia",
            "raw.papers",
            "raw.web",
            "raw.news");
    assertThat(topics.values())
        .allSatisfy(
            topic -> assertThat(topic.settings()).containsEntry("max.message.bytes", "16777216"));
  }

  @Test
  void changelogsAreCompactedAndModelEventsKeptInOneOrder() {
    for (String changelog : List.of("documents", "pairs", "pairs.clean")) {
      assertThat(topics.get(changelog).settings())
          .containsEntry("cleanup.policy", "compact")
          .containsEntry("delete.retention.ms", String.valueOf(7L * 24 * 3600 * 1000));
    }
    assertThat(topics.get("documents").partitions()).isEqualTo(4);
    assertThat(topics.get("models").partitions()).isEqualTo(1);
    assertThat(topics.get("models").settings())
        .containsEntry("cleanup.policy", "delete")
        .containsEntry("retention.ms", "-1")
        .containsEntry("retention.bytes", "-1");
    for (String report : List.of("rejected", "dead-letters")) {
      assertThat(topics.get(report).settings())
          .containsEntry("cleanup.policy", "delete")
          .containsEntry("retention.ms", String.valueOf(30L * 24 * 3600 * 1000));
    }
  }

  @Test
  void namesAreOptions() {
    Configuration config = Configuration.fromMap(Map.of("topics.documents", "docs"));

    assertThat(TopicPlan.of(config, 1)).extracting(TopicSpec::name).contains("docs");
    assertThatThrownBy(() -> TopicPlan.of(config, 0)).hasMessageContaining("at least 1");
  }

  @Test
  void differencesAreNamed() {
    TopicSpec models = topics.get("models");
    Map<String, String> settings = new HashMap<>(models.settings());
    settings.put("unrelated", "x");
    TopicIdentity same = new TopicIdentity("models", "id", 1);
    assertThat(models.differences(same, settings)).isEmpty();

    settings.put("cleanup.policy", "compact");
    assertThat(models.differences(new TopicIdentity("models", "id", 3), settings))
        .isEqualTo(List.of("partitions is 3, not 1", "cleanup.policy is compact, not delete"));
  }
}
