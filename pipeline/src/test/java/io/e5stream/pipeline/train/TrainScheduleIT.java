package io.e5stream.pipeline.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.pipeline.dist.Shell;
import io.e5stream.training.cycle.CycleLog;
import io.e5stream.training.cycle.CycleRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code e5-stream train schedule} on the examples, cycle by cycle. */
class TrainScheduleIT {

  private static final String COMMAND = Shell.ROOT.resolve("e5-stream").toString();

  @TempDir private Path folder;

  private void pairs(int count) throws IOException {
    JsonMapper json = JsonMapper.builder().build();
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(Shell.ROOT.resolve("examples/documents.jsonl"))) {
      JsonNode document = json.readTree(line);
      if (lines.size() < count) {
        lines.add(
            json.writeValueAsString(
                Map.of(
                    "query", document.path("title").asText(),
                    "passage", document.get("text").asText())));
      }
    }
    Files.write(folder.resolve("pairs.jsonl"), lines);
  }

  private String out = "cycles";

  private CycleRecord cycle(String... more) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                COMMAND,
                "train",
                "schedule",
                "--preset",
                "micro",
                "-Dtraining.steps=4",
                "--pairs",
                folder.resolve("pairs.jsonl").toString(),
                "--out",
                folder.resolve(out).toString(),
                "--held-out",
                "30"));
    words.addAll(List.of(more));
    Shell.Ended ended = Shell.run(folder, Map.of(), words.toArray(String[]::new));
    assertThat(ended.status()).as(ended.out() + ended.err()).isZero();
    List<CycleRecord> records = new CycleLog(folder.resolve(out).resolve("cycles.jsonl")).read();
    CycleRecord last = records.get(records.size() - 1);
    assertThat(ended.out()).contains("cycle " + last.cycle() + ": " + last.outcome());
    return last;
  }

  /** A model of four steps from nothing is far worse than E5-small-v2, and no worse than itself. */
  @Test
  void littleDataAndWorseModelsAreRefusedAndTheRestIsPublished()
      throws IOException, InterruptedException {
    pairs(100);
    CycleRecord few = cycle("--min-pairs", "150");
    assertThat(few.outcome()).isEqualTo("too-little-data");
    assertThat(few.reason()).contains("100 new pairs, fewer than 150");

    pairs(196);
    CycleRecord worse = cycle("--min-pairs", "150");
    assertThat(worse.outcome()).isEqualTo("quality-fell");
    assertThat(worse.reason()).contains("held-out ndcg@10 -", "worse");
    assertThat(worse.kept()).isGreaterThan(100);
    assertThat(folder.resolve("cycles/candidates")).doesNotExist();

    assertThat(cycle("--min-pairs", "150").reason()).startsWith("0 new pairs since");

    out = "others";
    // Steps so small that nothing changes: the serving model itself, as a candidate.
    CycleRecord same =
        cycle(
            "--min-pairs",
            "150",
            "-Dtraining.initial=BUNDLE",
            "-Dtraining.steps=1",
            "-Dtraining.learning-rate=1e-12");
    assertThat(same.outcome()).as(same.reason()).isEqualTo("published");
    Bundle candidate =
        Bundle.load(folder.resolve("others/candidates").resolve(same.candidate()).toString());
    assertThat(candidate.manifest().evaluation()).containsKey("held-out/ndcg@10");
    assertThat(cycle("--min-pairs", "150").outcome()).isEqualTo("too-little-data");
  }
}
