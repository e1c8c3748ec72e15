package io.e5stream.pipeline.pairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicCreation;
import io.e5stream.ingest.kafka.TopicPlan;
import io.e5stream.ingest.pair.PairOptions;
import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairsTopicsIT {

  @TempDir private Path directory;

  private final Configuration options = new Configuration();

  @Test
  void allMissingTopicsAreNamedWithARemedy() throws Exception {
    options.set(PairOptions.SOURCES, List.of(WebSource.NEWS, WebSource.REDDIT));
    try (EmbeddedBroker broker = EmbeddedBroker.start(directory, 0)) {
      options.set(IngestOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
      assertThatThrownBy(() -> PairsTopics.require(options))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "there is no topic raw.reddit, raw.news, pairs, pairs.clean, rejected, dead-letters"
                  + " at %1$s; create the topics with: e5-stream topics create --kafka %1$s",
              broker.bootstrapServers());

      create();
      assertThat(PairsTopics.require(options)).containsExactly("raw.reddit", "raw.news");

      options.set(IngestOptions.RAW_NEWS_TOPIC, "elsewhere");
      assertThatThrownBy(() -> PairsTopics.require(options))
          .hasMessageStartingWith("there is no topic elsewhere at ");
    }
  }

  private void create() throws Exception {
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(options))) {
      TopicCreation.create(admin, TopicPlan.of(options, 1), Optional.empty());
    }
  }
}
