package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.pipeline.bench.ExampleTexts;
import io.e5stream.training.pair.PairFiles;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.pair.TrainingPairJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command with the real model on titles and texts of the examples, some of them shuffled. */
class TrainFilterCommandIT {

  /** Every fourth has the passage of the next of these. */
  private static final int SHUFFLED = 4;

  @TempDir private Path temp;

  private final List<TrainingPair> pairs = pairs();

  private static List<TrainingPair> pairs() {
    List<CorpusDocument> documents = ExampleTexts.read().passages();
    List<TrainingPair> pairs = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      boolean shuffled = i % SHUFFLED == 0;
      CorpusDocument other =
          shuffled ? documents.get((i + SHUFFLED) % documents.size()) : documents.get(i);
      pairs.add(
          TrainingPair.of(
              shuffled ? "shuffled" : "real", documents.get(i).title(), other.text(), "examples"));
    }
    pairs.add(pairs.get(1));
    pairs.add(TrainingPair.of("blank", "a title", " ", "examples"));
    return pairs;
  }

  private Path file() throws IOException {
    List<String> lines =
        pairs.stream()
            .map(pair -> new String(TrainingPairJson.write(pair), StandardCharsets.UTF_8))
            .toList();
    return Files.write(temp.resolve("pairs.jsonl"), lines);
  }

  private static CommandRun filter(Path file, Path out, String... more) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "train",
                "filter",
                "--pairs",
                file.toString(),
                "--out",
                out.toString(),
                "-Dembed.precision=bundle",
                "-Dembed.calibration.max-time=0 s"));
    command.addAll(List.of(more));
    return CommandRun.of(command.toArray(String[]::new));
  }

  private static List<TrainingPair> read(Path file) throws IOException {
    List<TrainingPair> read = new ArrayList<>();
    PairFiles.of(file).forEach(read::add);
    return read;
  }

  private static long count(List<TrainingPair> pairs, String id) {
    return pairs.stream().filter(pair -> pair.id().equals(id)).count();
  }

  @Test
  void rejectsWhatDoesNotBelongTogether() throws Exception {
    Path file = file();
    Path out = temp.resolve("new/filtered");
    CommandRun run = filter(file, out, "--threads", "2");
    assertThat(run.exitCode()).as(run.err()).isZero();

    List<TrainingPair> kept = read(out.resolve("kept.jsonl.gz"));
    List<TrainingPair> rejected = read(out.resolve("rejected.jsonl.gz"));
    long real = count(pairs, "real") - 1;
    long shuffled = count(pairs, "shuffled");
    assertThat(count(rejected, "shuffled")).isGreaterThan((long) (0.9 * shuffled));
    assertThat(count(kept, "real")).isGreaterThan((long) (0.9 * real));
    assertThat(kept.size() + rejected.size()).isEqualTo(pairs.size() - 2);
    assertThat(kept).as("in the order of the source").isEqualTo(inOrder(kept));
    assertThat(rejected).isEqualTo(inOrder(rejected));

    JsonNode report = new JsonMapper().readTree(out.resolve("filter.json").toFile());
    assertThat(report.at("/bundle/hash").asText()).isEqualTo(Bundle.builtIn().hash());
    assertThat(report.at("/pool").asInt()).isEqualTo(pairs.size() - 2);
    assertThat(report.at("/pairs/read").asInt()).isEqualTo(pairs.size());
    assertThat(report.at("/pairs/kept").asInt()).isEqualTo(kept.size());
    assertThat(report.at("/pairs/rejected").asInt()).isEqualTo(rejected.size());
    assertThat(report.at("/pairs/blank").asInt()).isEqualTo(1);
    assertThat(report.at("/pairs/duplicate").asInt()).isEqualTo(1);
    assertThat(run.out())
        .contains("%,d of %s".formatted(pairs.size(), file), "written to " + out)
        .containsPattern("kept +" + kept.size() + " ");
    assertNothingElseIsLeft();

    CommandRun again = filter(file, temp.resolve("again"), "--threads", "1");
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(temp.resolve("again/kept.jsonl.gz"))
        .hasSameBinaryContentAs(out.resolve("kept.jsonl.gz"));
  }

  private List<TrainingPair> inOrder(List<TrainingPair> some) {
    return pairs.stream().distinct().filter(some::contains).toList();
  }

  private void assertNothingElseIsLeft() throws IOException {
    try (var left = Files.list(temp)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("pairs.jsonl", "new");
    }
  }

  @Test
  void aRunThatFailsLeavesNothing() throws Exception {
    Path bundle = Files.createDirectory(temp.resolve("bundle"));
    Path file = file();
    CommandRun run = filter(file, temp.resolve("new/filtered"), "--bundle", bundle.toString());
    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err()).contains("the model bundle at", "has no bundle.json");
    assertThat(temp.resolve("new")).doesNotExist();
    try (var left = Files.list(temp)) {
      assertThat(left).containsExactlyInAnyOrder(bundle, file);
    }
  }
}
