package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCompareCommandTest {

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    folder = TinyRetrieval.write(temp, "tiny");
  }

  private CommandRun run(String... args) {
    List<String> all = new ArrayList<>(List.of("eval", "compare", "--dataset", folder.toString()));
    all.addAll(List.of("--cache", temp.toString()));
    all.addAll(List.of(args));
    return CommandRun.of(all.toArray(new String[0]));
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(temp.resolve(name), content).toString();
  }

  @Test
  void comparesTwoRuns() throws IOException {
    // Good: both queries right, 1 and 1. Poor: the first right at rank 2 (1 / log2(3) = 0.6309),
    // the second not found. Means 1 and 0.3155; both items differ one way: p = 2 / 4.
    String good = file("good.trec", "1 Q0 tea 1 0.9 good\n2 Q0 knot 1 0.9 good\n");
    String poor = file("poor.trec", "1 Q0 moon 1 0.9 poor\n1 Q0 tea 2 0.8 poor\n");
    Path json = temp.resolve("out.json");
    CommandRun run =
        run(
            "--run",
            good,
            "--against-run",
            poor,
            "--metrics",
            "ndcg@10",
            "--json",
            json.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("data set  tiny, split test", "baseline  poor", "candidate good")
        .containsPattern(
            "(?m)^ndcg@10 +2 +0.3155 +1.0000 +\\+0.6845 +\\+0.3691 to \\+1.0000 +0.5000 +0.5000"
                + " +no significant difference$")
        .contains("all exchanges");
    JsonNode result = new ObjectMapper().readTree(Files.readString(json)).at("/results/0");
    assertThat(result.at("/comparison/metric").asText()).isEqualTo("ndcg@10");
    assertThat(result.at("/comparison/p").asDouble()).isEqualTo(0.5);
    assertThat(result.at("/verdict").asText()).isEqualTo("no significant difference");
  }

  @Test
  void comparesTwoModels() {
    CommandRun run = run("--bundle", "builtin:e5-small-v2", "--against", "builtin:e5-small-v2");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("baseline  e5-small-v2-1", "candidate e5-small-v2-1")
        .containsPattern("ndcg@10 +2 +1.0000 +1.0000 +\\+0.0000 +\\+0.0000 to \\+0.0000 +1.0000")
        .containsPattern("(?m)^recall@100 ");
  }

  @Test
  void comparesCorrelationsOnSentencePairs() throws IOException {
    folder =
        Path.of(
            file(
                "pairs.csv",
                """
                A dog runs in the park.,A dog is running through a park.,4.8
                A man plays a guitar.,A woman slices an onion.,0.2
                Two children sleep.,Two kids are at rest.,3.9
                """));
    CommandRun run = run("--bundle", "builtin:e5-small-v2", "--against", "builtin:e5-small-v2");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("data set  pairs")
        .containsPattern("spearman +3 +1.0000 +1.0000 +\\+0.0000");
    String good = file("good.trec", "1 Q0 tea 1 0.9 good\n");
    CommandRun runs = run("--run", good, "--against-run", good);
    assertThat(runs.exitCode()).isEqualTo(2);
    assertThat(runs.err()).contains("pairs.csv is a file; runs are compared on");
  }

  @Test
  void wrongUseIsSaid() throws IOException {
    String good = file("good.trec", "1 Q0 tea 1 0.9 good\n");
    assertThat(run().exitCode()).isEqualTo(2);
    assertThat(run("--run", good).exitCode()).isEqualTo(2);
    assertThat(run("--run", good, "--bundle", "x").exitCode()).isEqualTo(2);
    CommandRun metric = run("--run", good, "--against-run", good, "--metrics", "bleu");
    assertThat(metric.exitCode()).isEqualTo(2);
    assertThat(metric.err()).contains("no metric bleu; there is: ndcg@1, ndcg@10");
    CommandRun alpha = run("--run", good, "--against-run", good, "--alpha", "5");
    assertThat(alpha.exitCode()).isEqualTo(2);
    assertThat(alpha.err()).contains("alpha must be between 0 and 1 but is 5");
    CommandRun file = run("--run", "none.trec", "--against-run", good);
    assertThat(file.exitCode()).isEqualTo(1);
    assertThat(file.err()).contains("none.trec");
  }
}
