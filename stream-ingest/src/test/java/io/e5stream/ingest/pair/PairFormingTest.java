package io.e5stream.ingest.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.deadletter.DeadLetterSink;
import io.e5stream.ingest.produce.WebSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

class PairFormingTest {

  private static final FormingContext CONTEXT =
      new FormingContext(
          "group",
          "",
          Arrays.stream(WebSource.values())
              .collect(
                  Collectors.toMap(
                      source -> source.topic().defaultValue(), source -> "id of " + source)));

  private static List<String> uids(Configuration config) {
    Configuration flink = new Configuration();
    flink.setString("pipeline.generic-types", "false");
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(flink);
    PairForming forming = PairForming.of(environment, config, CONTEXT, false);
    forming.changes().sinkTo(PairTopic.sink(config, IngestOptions.PAIRS_TOPIC, "job")).uid("pairs");
    forming.deadLetters().sinkTo(DeadLetterSink.kafka(config)).uid("dead-letters");
    return environment.getStreamGraph().getStreamNodes().stream()
        .map(StreamNode::getTransformationUID)
        .toList();
  }

  @Test
  void everyOperatorOfEverySourceHasAUid() {
    List<String> expected = new ArrayList<>();
    for (WebSource source : WebSource.values()) {
      expected.addAll(List.of("raw-" + source, "decode-" + source, "form-" + source));
    }

    assertThat(uids(new Configuration()))
        .containsAll(expected)
        .allSatisfy(uid -> assertThat(uid).isNotNull());
  }

  @Test
  void aTopicWithoutAnIdIsNamed() {
    Configuration config = Configuration.fromMap(Map.of("topics.raw.web", "elsewhere"));

    assertThatThrownBy(() -> uids(config))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no id of topic elsewhere");
  }

  @Test
  void readsOnlyTheSourcesAskedFor() {
    Configuration config = Configuration.fromMap(Map.of("pairs.sources", "news"));

    assertThat(uids(config)).contains("form-news").doesNotContain("form-web");
  }
}
