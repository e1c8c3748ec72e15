package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.pipeline.dist.Shell;
import io.e5stream.training.run.MetricsFile;
import io.e5stream.training.run.StepRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code e5-stream train} in processes of its own, with the preset of a small random model. */
class TrainIT {

  private static final String COMMAND = Shell.ROOT.resolve("e5-stream").toString();
  private static final Duration LIMIT = Duration.ofMinutes(3);

  @TempDir private Path folder;

  /** Title and text of the examples. */
  private Path pairs() throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Shell.ROOT.resolve("examples/documents.jsonl"))) {
      JsonNode document = json.readTree(line);
      lines.add(
          json.writeValueAsString(
              Map.of(
                  "id", document.get("id").asText(),
                  "query", document.path("title").asText(),
                  "passage", document.get("text").asText())));
    }
    return Files.write(folder.resolve("pairs.jsonl"), lines);
  }

  private String[] train(String out) throws IOException {
    return new String[] {
      COMMAND,
      "train",
      "--preset",
      "micro",
      "-Dtraining.checkpoint-steps=4",
      "--pairs",
      pairs().toString(),
      "--out",
      folder.resolve(out).toString()
    };
  }

  private static int steps(Path metrics) {
    try {
      return MetricsFile.read(metrics).size();
    } catch (IOException e) {
      return 0; // being replaced
    }
  }

  @Test
  void killedAtAnyStepItEndsWithTheSameModel() throws IOException, InterruptedException {
    Shell.Ended whole = Shell.run(folder, Map.of(), train("whole"));
    assertThat(whole.status()).as(whole.err()).isZero();
    assertThat(whole.out()).contains("pairs    ", "loss     ", "bundle   scratch-1-");
    assertThat(whole.err()).contains("preset micro sets", "training.batch-size=32");

    Path metrics = folder.resolve("killed").resolve("metrics.jsonl");
    for (int at : new int[] {6, 31}) {
      Shell.Started started = Shell.start(folder, Map.of(), train("killed"));
      try {
        await().atMost(LIMIT).until(() -> steps(metrics) >= at || !started.process().isAlive());
      } finally {
        started.process().destroyForcibly().waitFor();
      }
      assertThat(started.process().exitValue()).as(Files.readString(started.err())).isEqualTo(137);
    }
    Shell.Ended last = Shell.run(folder, Map.of(), train("killed"));
    assertThat(last.status()).as(last.err()).isZero();
    assertThat(last.out()).contains("resumed");

    assertThat(MetricsFile.read(metrics).stream().map(StepRecord::loss))
        .containsExactlyElementsOf(
            MetricsFile.read(folder.resolve("whole").resolve("metrics.jsonl")).stream()
                .map(StepRecord::loss)
                .toList());
    Bundle one = Bundle.load(folder.resolve("whole").resolve("bundle").toString());
    Bundle other = Bundle.load(folder.resolve("killed").resolve("bundle").toString());
    assertThat(other.hash()).isEqualTo(one.hash());
    assertThat(folder.resolve("whole").resolve("loss.svg")).exists();
  }

  @Test
  void wrongUseIsExplained() throws IOException, InterruptedException {
    Shell.Ended nothing = Shell.run(folder, Map.of(), COMMAND, "train");
    assertThat(nothing.status()).isEqualTo(2);
    assertThat(nothing.err()).contains("give --out");
    Shell.Ended preset =
        Shell.run(folder, Map.of(), COMMAND, "train", "--out", "x", "--preset", "huge");
    assertThat(preset.status()).isEqualTo(2);
    assertThat(preset.err()).contains("no preset 'huge'; there is: paper-small, adapt, micro");
    Shell.Ended file =
        Shell.run(folder, Map.of(), COMMAND, "train", "--out", "x", "--pairs", "none.jsonl");
    assertThat(file.status()).isNotZero();
    assertThat(file.err()).contains("none.jsonl").doesNotContain("at io.e5stream");
    Shell.Ended batch =
        Shell.run(
            folder,
            Map.of(),
            COMMAND,
            "train",
            "--out",
            folder.resolve("y").toString(),
            "--batch",
            "5000",
            "--pairs",
            pairs().toString());
    assertThat(batch.status()).isEqualTo(2);
    assertThat(batch.err())
        .contains("do not fill one batch of 5000: set training.batch-size lower");
  }
}
