package io.e5stream.pipeline.train.ablation;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.pipeline.dist.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the ablations, on the examples and with a few steps. */
class AblationIT {

  @TempDir private Path folder;

  private Shell.Ended run(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(Shell.ROOT.resolve("e5-stream").toString(), "train"));
    command.addAll(List.of(words));
    command.addAll(
        List.of(
            "--preset",
            "micro",
            "--pairs",
            "documents:" + Shell.ROOT.resolve("examples/documents.jsonl"),
            "--held-out",
            "20",
            "--seeds",
            "2",
            "--out",
            folder.resolve(words[0]).toString()));
    Shell.Ended ended = Shell.run(folder, Map.of(), command.toArray(String[]::new));
    assertThat(ended.status()).as(ended.err()).isZero();
    return ended;
  }

  @Test
  void batchesAreComparedAtEqualPairsAndAtEqualSteps() throws IOException, InterruptedException {
    Shell.Ended ended =
        run("ablate-batch", "--batches", "8,16", "--pairs-seen", "64", "--equal-steps", "8");
    assertThat(ended.out())
        .contains("measured on 20 queries")
        .containsPattern("batch-8-steps-8 .* 8 +8 +0\\.")
        .containsPattern("batch-16-steps-4 .* 16 +4 +0\\.")
        .containsPattern("batch-16-steps-8 .* 16 +8 +0\\.");
    // What both comparisons need is trained once.
    try (var runs = Files.list(folder.resolve("ablate-batch"))) {
      assertThat(runs).hasSize(6);
    }
  }

  @Test
  void noiseIsFoundAndWhatIsKeptIsTrainedOn() throws IOException, InterruptedException {
    Shell.Ended ended = run("ablate-filter", "--noise", "0.3", "-Dtraining.steps=4");
    assertThat(ended.out())
        .containsPattern("[0-9]+ pairs to train on, [0-9]+ of them with another");
    // E5-small-v2 knows these texts apart: all noise found, little else.
    String line =
        ended.out().lines().filter(l -> l.startsWith("e5-small-v2-1 ")).findFirst().orElseThrow();
    String[] columns = line.trim().split(" +", -1);
    assertThat(Double.parseDouble(columns[2])).as("precision").isGreaterThan(0.9);
    assertThat(Double.parseDouble(columns[3])).as("recall").isGreaterThan(0.9);
    assertThat(ended.out())
        .containsPattern("all +17[0-9] +32 +4 ")
        .containsPattern("kept-by-first +[0-9]+ +32 +4 ")
        .containsPattern("kept-by-large +1[0-9]+ +32 +4 ")
        .containsPattern("right-only +1[0-9]+ +32 +4 ");
  }
}
