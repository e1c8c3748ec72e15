package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong is said before anything starts, and leaves nothing behind. */
class TrainFilterCommandTest {

  @TempDir private Path temp;

  private void refused(String message, String... args) throws IOException {
    Path out = temp.resolve("out/filtered");
    List<String> command = new ArrayList<>(List.of("train", "filter", "--out", out.toString()));
    command.addAll(List.of(args));
    CommandRun run = CommandRun.of(command.toArray(String[]::new));
    assertThat(run.err()).contains(message);
    assertThat(run.exitCode()).isEqualTo(2);
    try (var left = Files.list(temp)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .allMatch(name -> name.endsWith(".jsonl"));
    }
  }

  private String pairs(String... lines) throws IOException {
    return Files.write(temp.resolve("pairs.jsonl"), List.of(lines)).toString();
  }

  @Test
  void wrongOptions() throws IOException {
    String pairs = pairs("{\"query\":\"q\",\"passage\":\"p\"}");
    refused("--pairs");
    refused("no such file or folder", "--pairs", temp.resolve("none").toString());
    refused("rank must be at least 1", "--pairs", pairs, "--rank", "0");
    refused("pool must be from 1 to 1,000,000", "--pairs", pairs, "--pool", "1000001");
    refused("direction must be query, passage or both", "--pairs", pairs, "--direction", "none");
    refused("--threads must be at least 1", "--pairs", pairs, "--threads", "0");
  }

  @Test
  void pairsThatAreNone() throws IOException {
    refused(
        "pairs.jsonl:2: passage is missing",
        "--pairs",
        pairs("{\"query\":\"q\",\"passage\":\"p\"}", "{\"query\":\"q\"}"));
    refused("there are no pairs in", "--pairs", pairs());
  }

  @Test
  void whatIsThereIsNotOverwritten() throws IOException {
    String pairs = pairs("{\"query\":\"q\",\"passage\":\"p\"}");
    CommandRun run = CommandRun.of("train", "filter", "--pairs", pairs, "--out", temp.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("--out " + temp + " is there already");
  }

  @Test
  void trainAloneSaysWhatItNeeds() {
    CommandRun run = CommandRun.of("train");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("give --out, where the model is to go");
  }
}
