package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.embed.encoder.Bundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsExportCommandTest {

  @TempDir private Path temp;

  private CommandRun run(String out, String... more) {
    List<String> args = new ArrayList<>(List.of("models", "export", "--precision", "w8"));
    args.addAll(List.of("--out", temp.resolve(out).toString()));
    args.addAll(List.of("--cache", temp.resolve("vectors").toString()));
    args.addAll(List.of("--data", temp.toString()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(new String[0]));
  }

  /** A file of so many short texts, and the given ones. */
  private String texts(int count, String... more) throws IOException {
    String numbered =
        IntStream.range(0, count)
            .mapToObj(i -> "The number %d is written on a door.%n".formatted(i))
            .collect(Collectors.joining());
    return Files.writeString(temp.resolve("mine.txt"), numbered + String.join("\n", more))
        .toString();
  }

  private Stream<String> there() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  @Test
  void publishesWhatItMeasured() throws IOException {
    Path tiny = TinyRetrieval.write(temp, "tiny");
    Path json = temp.resolve("out.json");
    CommandRun run =
        run(
            "deep/w8",
            "--calibrate",
            texts(17, "A loop that holds and is easy to undo.", "Tying a rope around a post "),
            "--eval",
            tiny.toString(),
            "--max-loss",
            "ndcg@10=0.5",
            "--json",
            json.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("note: 2 of 19 calibration texts are left out: they occur in tiny")
        .doesNotContain("examples");
    assertThat(run.out())
        .contains("baseline  e5-small-v2-1 fp32 ", "candidate e5-small-v2-1 w8 ")
        .containsPattern("(?m)^ndcg@10 +2 +1.0000 +1.0000 +\\+0.0000")
        .containsPattern("(?m)^size +\\d+\\.\\d MB, \\d\\d % of the source's 1\\d\\d\\.\\d MB$")
        .containsPattern("(?m)^cosine +least 0\\.99\\d+, mean 0\\.99\\d+ to the source's vectors$")
        .containsPattern("(?m)^quality +tiny recall@100 1.0000, \\+0.0000 .*no significant")
        .contains("use it    ./e5-stream index --index NAME -Dembed.bundle=" + temp);
    assertThat(there()).noneMatch(name -> name.startsWith(".e5-export"));

    Bundle made = Bundle.load(temp.resolve("deep/w8").toString());
    assertThat(made.manifest().precision()).isEqualTo("w8");
    assertThat(made.manifest().parent()).isEqualTo("e5-small-v2-1");
    assertThat(made.manifest().embeddingSpace())
        .isEqualTo(Bundle.builtIn().manifest().embeddingSpace());
    assertThat(made.manifest().evaluation())
        .containsEntry("tiny/ndcg@10", 1.0)
        .containsEntry("tiny/ndcg@10/difference-to-parent", 0.0)
        .containsEntry("tiny/ndcg@10/difference-to-parent/low", 0.0)
        .containsKeys("cosine-to-parent/min", "cosine-to-parent/mean");

    JsonNode result = new ObjectMapper().readTree(Files.readString(json));
    assertThat(result.at("/published").asBoolean()).isTrue();
    assertThat(result.at("/refused")).isEmpty();
    assertThat(result.at("/bundle/hash").asText()).isEqualTo(made.hash8());
    assertThat(result.at("/source/built_in").asBoolean()).isTrue();
    assertThat(result.at("/text_count").asInt()).isEqualTo(17);
    assertThat(result.at("/evaluation/cosine-to-parent~1min").asDouble())
        .isEqualTo(made.manifest().evaluation().get("cosine-to-parent/min"));
    assertThat(result.at("/costs/0/comparison/results/0/comparison/candidate").asDouble())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void publishesNothingThatLosesTooMuch() throws IOException {
    Path pairs = RankedPairs.write(temp.resolve("ranked.jsonl"), 60);
    Path json = temp.resolve("out.json");
    CommandRun run =
        run(
            "deep/w8",
            "--calibrate",
            texts(16),
            "--eval",
            pairs.toString(),
            "--max-loss",
            "spearman=0",
            "--json",
            json.toString());

    assertThat(run.exitCode()).as(run.err()).isEqualTo(1);
    assertThat(run.out())
        .contains("bundle    not published")
        .containsPattern("(?m)^refused +ranked spearman loses 0\\.\\d+, more than the 0.0 allowed$")
        .doesNotContain("use it");
    assertThat(there())
        .containsExactlyInAnyOrder("mine.txt", "ranked.jsonl", "out.json", "vectors");
    JsonNode result = new ObjectMapper().readTree(Files.readString(json));
    assertThat(result.at("/published").asBoolean()).isFalse();
    assertThat(result.at("/refused")).hasSize(1);
  }

  @Test
  void wrongUseIsSaidBeforeTheWork() throws IOException {
    Path there = Files.createDirectory(temp.resolve("there"));
    assertMisuse(run("there"), "--out " + there + " is there already");
    Path file = Files.writeString(temp.resolve("file"), "");
    assertMisuse(run("file/w8"), "cannot be made: " + file + " is no writable directory");
    assertMisuse(run("w8", "--json", temp.toString()), "it is a directory");
    assertMisuse(
        CommandRun.of("models", "export", "--precision", "w9", "--out", "x"),
        "no precision 'w9'; there is: fp32, fp16, w8, int8; did you mean w8?");
    assertMisuse(run("w8", "--calibrate", "none.txt"), "there is no file none.txt");
    assertMisuse(run("w8", "--calibrate", texts(15)), "15 different texts", "16 are the least");
    assertMisuse(run("w8", "--eval", "scifat"), "did you mean scifact?");
    assertMisuse(run("w8", "--eval", "banking77"), "is for classification");
    assertMisuse(run("w8", "--eval", "stsb"), "stsb is not at " + temp, "layout: ");
    assertMisuse(run("w8", "--max-loss", "ndcg@10=0.1"), "give --eval NAME");
    String tiny = TinyRetrieval.write(temp, "tiny").toString();
    assertMisuse(run("w8", "--eval", tiny, "--max-loss", "ndcg@10=-1"), "must be from 0 to 1");
    assertMisuse(
        run("w8", "--eval", tiny, "--max-loss", "ndcg@10=1"), "point of a hundred is 0.005");
    assertMisuse(
        run("w8", "--eval", tiny, "--max-loss", "spearman=0.1"), "no data set of --eval has this");
    assertMisuse(run("w8", "--eval", tiny, "--metrics", "bleu"), "tiny has none of them, but ndcg");
    assertMisuse(run("w8", "--eval", tiny, "--eval", tiny), "two data sets are named tiny");
    assertThat(there()).doesNotContain("w8").noneMatch(name -> name.startsWith(".e5-export"));
  }

  private static void assertMisuse(CommandRun run, String... said) {
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(2);
    assertThat(run.err()).contains(said);
  }

  @Test
  void theStepMustBeSaid() {
    assertMisuse(CommandRun.of("models"), "which step? there is: export");
  }
}
