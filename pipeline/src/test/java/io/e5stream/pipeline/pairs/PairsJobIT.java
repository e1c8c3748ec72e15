package io.e5stream.pipeline.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.operator.EmbedSettings;
import io.e5stream.filter.Rejection;
import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.VectorStorage;
import io.e5stream.filter.options.ConsistencySettings;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.pair.PairForming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The stages together, with a model that ranks by one word. */
class PairsJobIT {

  private static final String PASSAGE =
      "Bread rises since yeast makes gas of sugar, which the dough holds while it is warm.";

  private final ListSink<PairChange> clean = new ListSink<>();
  private final ListSink<Rejection> rejected = new ListSink<>();
  private final List<PairChange> changes = new ArrayList<>();

  private void run(int parallelism, int minPool, Map<String, String> options) throws Exception {
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(
            new Configuration().set(PipelineOptions.GENERIC_TYPES, false));
    environment.setParallelism(parallelism);
    ConsistencyCheck check =
        new ConsistencyCheck(
            new ConsistencySettings(
                ConsistencyDirection.QUERY,
                2,
                1_000,
                VectorStorage.FLOAT,
                minPool,
                Duration.ofHours(1)),
            new EmbedSettings(() -> new WordEncoder("bread"), 64, 100_000, Duration.ofMillis(10)),
            "words-1");
    DataStream<PairChange> source =
        environment
            .fromData(TypeInformation.of(PairChange.class), changes.toArray(PairChange[]::new))
            .keyBy(PairChange::id, Types.STRING)
            .map(change -> change)
            .returns(TypeInformation.of(PairChange.class));
    DataStream<DeadLetter> none =
        source
            .<DeadLetter>flatMap((change, out) -> {})
            .returns(TypeInformation.of(DeadLetter.class));
    new PairsJob(
            Configuration.fromMap(options),
            check,
            new ListSink<>(),
            clean,
            null,
            rejected,
            new ListSink<>())
        .define(new PairForming(source, none));
    environment.execute("pairs");
  }

  private void form(String name, String query, String passage) {
    int version = changes.size();
    changes.add(
        PairChange.formed(
            new TextPair("news:" + name, query, passage, "news", "{}"), version, version));
  }

  private void withdraw(String name) {
    int version = changes.size();
    changes.add(PairChange.withdrawn("news:" + name, "news", version, version));
  }

  /** Passages by id, as the topic has them in the end. */
  private Map<String, String> cleanPairs() {
    Map<String, String> pairs = new HashMap<>();
    for (PairChange change : clean.written()) {
      if (change.isWithdrawal()) {
        pairs.remove(change.id());
      } else {
        pairs.put(change.id(), change.pair().passage());
      }
    }
    return pairs;
  }

  @Test
  void whatTheModelTurnsDownDoesNotStandInTheWayOfTheRightPair() throws Exception {
    form("ships", "which ships cross oceans", "Freighters carry most goods over open seas.");
    form("stars", "why do stars shine", "Hydrogen fuses to helium inside them and frees light.");
    form("birds", "where do swallows go", "They spend winter months south of the great desert.");
    String passage = PASSAGE.replace("Bread", "All bread");
    form("wrong", "how do trains brake", passage);
    form("right", "why does bread rise", passage);
    run(1, 5, Map.of("filter.off", String.join(";", Profiles.ruleNames())));

    assertThat(cleanPairs())
        .containsOnlyKeys("news:ships", "news:stars", "news:birds", "news:right");
    assertThat(rejected.written()).extracting(Rejection::id).containsExactly("news:wrong");
  }

  /** Whoever waits for the pool to fill is not overtaken by what is decided without it. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void changesOfAPairAreSettledInOrder(int parallelism) throws Exception {
    for (int i = 0; i < 20; i++) {
      form("kept" + i, "why does dough rise", "Reason %d: ".formatted(i) + PASSAGE);
      form("gone" + i, "why does dough rise", "Cause %d: ".formatted(i) + PASSAGE);
      form("kept" + i, "why does dough rise", "No.");
      withdraw("gone" + i);
    }
    run(
        parallelism,
        500,
        Map.of(
            "filter.off", "language.score",
            "filter.duplicates", "none",
            "filter.rejected-version", "keep"));

    assertThat(cleanPairs())
        .hasSize(20)
        .allSatisfy((id, text) -> assertThat(text).endsWith(PASSAGE));
    assertThat(cleanPairs().keySet()).allMatch(id -> id.startsWith("news:kept"));
    assertThat(rejected.written()).hasSize(20);
  }
}
