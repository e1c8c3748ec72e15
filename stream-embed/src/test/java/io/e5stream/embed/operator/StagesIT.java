package io.e5stream.embed.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.Vectors;
import io.e5stream.embed.registry.ServedBundles;
import io.e5stream.embed.registry.ServedPrecision;
import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.EmbeddedPassage;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.TextPair;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** Both stages in a job, with the built-in model and without generic types. */
class StagesIT {

  @Test
  void documentsBecomeVectors() throws Exception {
    Configuration config = new Configuration();
    config.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(config);
    environment.setParallelism(1);
    environment.enableCheckpointing(50);
    List<ResolvedChange> changes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      changes.add(
          Changes.index("d" + i, "Text number " + i + ". " + "More of it. ".repeat(i * 12)));
    }
    changes.add(Changes.delete("gone"));
    changes.add(Changes.index("silent", "\u0007\u0001"));
    changes.add(Changes.refresh("same"));

    var source =
        environment.fromData(
            TypeInformation.of(ResolvedChange.class), changes.toArray(ResolvedChange[]::new));
    var chunked = ChunkStage.chunk(source, Bundle.BUILT_IN, ChunkOptions.DEFAULTS);
    var embedded = EmbedStage.embed(chunked, EmbedOptions.embedding(config));
    var letters = chunked.getSideOutput(ChunkStage.DEAD_LETTERS).collectAsync();
    var vectors = embedded.collectAsync();
    environment.execute("stages");

    List<EmbeddedChange> out = new ArrayList<>();
    vectors.forEachRemaining(out::add);
    assertThat(out)
        .extracting(change -> change.change().id())
        .containsExactlyElementsOf(
            changes.stream().map(ResolvedChange::id).filter(id -> !id.equals("silent")).toList());
    expectVectorsOfTheTexts(out);
    List<DeadLetter> dead = new ArrayList<>();
    letters.forEachRemaining(dead::add);
    assertThat(dead).hasSize(1);
    assertThat(new String(dead.get(0).origin().key(), StandardCharsets.UTF_8)).isEqualTo("silent");
  }

  @Test
  void pairsBecomeVectorsOfBothSides() throws Exception {
    Configuration config = new Configuration();
    config.set(PipelineOptions.GENERIC_TYPES, false);
    StreamExecutionEnvironment environment =
        StreamExecutionEnvironment.getExecutionEnvironment(config);
    environment.setParallelism(1);
    environment.enableCheckpointing(50);
    List<TextPair> pairs = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String passage = "Text number " + i + ". " + "More of it. ".repeat(i == 7 ? 50_000 : i);
      pairs.add(new TextPair("web:" + i, "What is number " + i + "?", passage, "web", "{}"));
    }
    var source =
        environment.fromData(TypeInformation.of(TextPair.class), pairs.toArray(TextPair[]::new));
    var vectors =
        EmbedStage.embed(
                source,
                EmbedOptions.embedding(config),
                new BothSides(),
                TypeInformation.of(float[][].class),
                "pairs")
            .collectAsync();
    environment.execute("pairs");

    List<float[][]> out = new ArrayList<>();
    vectors.forEachRemaining(out::add);
    assertThat(out).hasSize(40);
    Bundle served = ServedBundles.ofUser().get(Bundle.builtIn(), ServedPrecision.AUTO, Device.CPU);
    try (Encoder encoder = Encoder.open(served, EncoderOptions.DEFAULTS)) {
      for (int i = 0; i < 40; i++) {
        float[] query = encoder.encode(Role.QUERY, List.of(pairs.get(i).query()))[0];
        float[] passage = encoder.encode(Role.PASSAGE, List.of(pairs.get(i).passage()))[0];
        assertThat(Vectors.cosine(out.get(i)[0], query)).isGreaterThan(0.99999);
        assertThat(Vectors.cosine(out.get(i)[1], passage)).isGreaterThan(0.99999);
      }
    }
  }

  private static void expectVectorsOfTheTexts(List<EmbeddedChange> changes) {
    Bundle served = ServedBundles.ofUser().get(Bundle.builtIn(), ServedPrecision.AUTO, Device.CPU);
    assertThat(served.manifest().precision()).isEqualTo("w8");
    try (Encoder encoder = Encoder.open(served, EncoderOptions.DEFAULTS)) {
      for (EmbeddedChange change : changes) {
        for (EmbeddedPassage passage : change.passages()) {
          float[] alone =
              encoder.encode(Role.PASSAGE, List.of(passage.passage().embeddedText()))[0];
          assertThat(Vectors.cosine(passage.vector(), alone)).isGreaterThan(0.99999);
          assertThat(passage.model()).isEqualTo("e5-small-v2-1");
        }
      }
    }
  }

  @Test
  void streamTypesAreNoGenericTypes() {
    for (Class<?> type : List.of(ChunkedChange.class, EmbeddedChange.class, DeadLetter.class)) {
      assertThat(TypeInformation.of(type).getClass().getSimpleName()).isEqualTo("PojoTypeInfo");
    }
  }
}
