package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalDatasetsCommandTest {

  @TempDir private Path data;

  @BeforeEach
  void write() throws IOException {
    for (String folder : List.of("scifact", "elsewhere")) {
      Files.createDirectories(data.resolve(folder).resolve("qrels"));
      for (String file : List.of("corpus.jsonl", "queries.jsonl", "qrels/test.tsv")) {
        Files.writeString(data.resolve(folder).resolve(file), "");
      }
    }
    Files.delete(data.resolve("elsewhere/queries.jsonl"));
  }

  private CommandRun run(String... args) {
    String[] all = new String[args.length + 4];
    System.arraycopy(new String[] {"eval", "datasets", "--data", data.toString()}, 0, all, 0, 4);
    System.arraycopy(args, 0, all, 4, args.length);
    return CommandRun.of(all);
  }

  @Test
  void saysWhatIsHereAndWhereToGetTheRest() {
    CommandRun run = run("--data", "med=" + data.resolve("elsewhere"));
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("(?m)^scifact +retrieval +present +\\Q" + data.resolve("scifact") + "\\E$")
        .containsPattern("(?m)^cisi +retrieval +missing +\\Q" + data.resolve("cisi") + "\\E$")
        .containsPattern("(?m)^1 of \\d+ are here$")
        .contains("cisi is not at " + data.resolve("cisi") + " (nothing there); get it from http")
        .contains("med is not at " + data.resolve("elsewhere") + " (no queries.jsonl); get it")
        .containsPattern("(?m)^layout beir: a folder with corpus.jsonl");
  }

  @Test
  void tellsAllAboutOne() {
    CommandRun run = run("cranfield");
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .contains("cranfield: Cranfield 1400", "{1=4, 2=3, 3=2, 4=1} by code", "qrels/SPLIT.tsv");
    assertThat(run("nowhere").exitCode()).isEqualTo(2);
    assertThat(run("nowhere").err()).contains("no data set nowhere; 'e5-stream eval datasets'");
  }

  @Test
  void knowsTheUsersOwn() throws IOException {
    Path file =
        Files.writeString(
            data.resolve("mine.yaml"),
            "datasets: [{name: tiny, task: sts, format: sts, origin: our shelf}]\n");
    CommandRun run = run("--baselines", file.toString());
    assertThat(run.out()).contains("tiny is not at " + data.resolve("tiny"), "our shelf");
  }

  @Test
  void aWrongPlaceIsWrongUsage() {
    CommandRun nowhere = run("--data", "no/where");
    assertThat(nowhere.exitCode()).isEqualTo(2);
    assertThat(nowhere.err()).contains("--data no/where: there is no no/where");
    CommandRun unknown = run("--data", "nope=" + data);
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("no data set nope; there is: arguana, ");
    CommandRun baselines = run("--baselines", "none.yaml");
    assertThat(baselines.exitCode()).isEqualTo(2);
    assertThat(baselines.err()).contains("there is no file none.yaml");
  }
}
