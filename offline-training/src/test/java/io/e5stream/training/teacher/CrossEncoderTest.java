package io.e5stream.training.teacher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.EncoderException;
import io.e5stream.embed.encoder.PairTokenizer;
import io.e5stream.embed.encoder.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossEncoderTest {

  @TempDir private Path folder;

  private static double[] expected(List<QueryPassage> pairs, int maxTokens, boolean types) {
    try (PairTokenizer tokenizer = PairTokenizer.open(Bundle.builtIn().tokenizer(), maxTokens)) {
      List<String> queries = pairs.stream().map(QueryPassage::query).toList();
      List<String> passages = pairs.stream().map(QueryPassage::passage).toList();
      return tokenizer.tokens(queries, passages).stream()
          .mapToDouble(tokens -> score(tokens, types))
          .toArray();
    }
  }

  private static double score(Tokens tokens, boolean types) {
    double ids = Arrays.stream(tokens.ids()).sum() + tokens.count();
    return ids + (types ? TinyCrossEncoder.OF_TYPE * Arrays.stream(tokens.types()).sum() : 0);
  }

  private static CrossEncoder open(Path directory, int maxTokens) {
    return CrossEncoder.open(directory, maxTokens, Device.CPU);
  }

  private static QueryPassage pair(String query, String passage) {
    return new QueryPassage(query, passage);
  }

  @Test
  void scoresEachPairForItselfWhateverTheBatch() throws IOException {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<QueryPassage> pairs = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      pairs.add(
          pair(
              "a ".repeat(random.nextInt(8)),
              "b c ".repeat(random.nextInt(i % 50 == 0 ? 300 : 9))));
    }
    try (CrossEncoder teacher = open(TinyCrossEncoder.standard().write(folder), 64)) {
      assertThat(teacher.scores(pairs)).as("seed %d", seed).isEqualTo(expected(pairs, 64, true));
      assertThat(teacher.scores(List.of())).isEmpty();
    }
  }

  @Test
  void aModelMayDoWithoutTypesAndNameItsOutputAtWill() throws IOException {
    TinyCrossEncoder graph =
        TinyCrossEncoder.standard()
            .withInputs("input_ids", "attention_mask")
            .withOutput("relevance");
    QueryPassage pair = pair("green tea", "is steamed");
    try (CrossEncoder teacher = open(graph.write(folder), 512)) {
      assertThat(teacher.scores(List.of(pair))).isEqualTo(expected(List.of(pair), 512, false));
    }
  }

  @Test
  void longPairsAreCut() throws IOException {
    QueryPassage pair = pair("green tea", "steam ".repeat(5_000));
    try (CrossEncoder teacher = open(TinyCrossEncoder.standard().write(folder), 12)) {
      double score = teacher.scores(List.of(pair))[0];
      assertThat(score).isEqualTo(expected(List.of(pair), 12, true)[0]);
      // Three special tokens, two of the query; seven of the passage with the last one of type 1.
      assertThat(Math.floor(score / TinyCrossEncoder.OF_TYPE)).isEqualTo(8);
    }
  }

  @Test
  void saysWhatIsNoCrossEncoder() throws IOException {
    assertThatThrownBy(() -> open(folder, 512))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("model.onnx is missing; give a directory with");
    TinyCrossEncoder graph = TinyCrossEncoder.standard();
    refused(graph.withScores(3), "output logits must be FLOAT [batch, 1] or [batch]");
    refused(graph.withInputs("ids", "attention_mask"), "inputs input_ids and attention_mask");
    refused(graph.withInputs("input_ids", "attention_mask", "pixels"), "an input is unknown");
    Path text = graph.write(folder.resolve("text"));
    Files.writeString(text.resolve("model.onnx"), "no graph");
    assertThatThrownBy(() -> open(text, 512))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("ONNX Runtime cannot load " + text);
  }

  private void refused(TinyCrossEncoder graph, String message) throws IOException {
    Path directory = graph.write(Files.createTempDirectory(folder, "graph"));
    assertThatThrownBy(() -> open(directory, 512))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("is no cross-encoder")
        .hasMessageContaining(message)
        .hasMessageContaining("The model has inputs (");
  }
}
