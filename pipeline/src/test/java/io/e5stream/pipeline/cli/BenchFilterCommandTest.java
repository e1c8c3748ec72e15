package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.bench.BenchRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchFilterCommandTest {

  private static final String PAIR =
      "{\"query\": \"Mills on the river\", \"passage\": \"The river has turned mills in the old"
          + " town for five centuries.\"}\n";

  @TempDir private Path directory;

  @Test
  void timesEverySide() throws IOException {
    Path json = directory.resolve("result.json");
    Path pairs = Files.writeString(directory.resolve("pairs"), PAIR.repeat(5));
    CommandRun run =
        CommandRun.of(
            "bench", "filter", "--quick", "--pairs", pairs.toString(), "--json", json.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .contains(
            "pairs    3 of " + pairs, "rounds   2, on 1 thread, by the process's time on cores")
        .containsPattern("(?m)^pairs +[\\d,]+ +[\\d,]+ - [\\d,]+ +[\\d.]+ +3 +the profile pairs$")
        .containsPattern("(?m)^documents .* 0 +the profile documents");
    BenchReport report = BenchReport.read(json);
    assertThat(report.rows())
        .extracting(BenchRow::name)
        .containsExactly(
            "pairs",
            "pairs_lm",
            "documents",
            "analysis",
            "language",
            "rank_float",
            "rank_int8",
            "rank_float_single",
            "rank_int8_single");
    assertThat(report.rows())
        .allSatisfy(row -> assertThat(row.min()).isPositive().isLessThanOrEqualTo(row.max()));
  }

  @Test
  void wrongUseIsFoundBeforeTheWork() throws IOException {
    assertMisuse("no writable directory", "--json", directory + "/none/result.json");
    assertMisuse("--pairs: there is no file", "--pairs", "none");
    assertMisuse("--lm: there is no file", "--lm", "none");
    assertMisuse("at least 1", "--repetitions", "0");
    Path text = Files.writeString(directory.resolve("text"), "{\"text\": \"a\"}\n");
    assertMisuse("record 1 is no pair", "--pairs", text.toString());
    Path one = Files.writeString(directory.resolve("one"), PAIR);
    assertMisuse("two are the least", "--pairs", one.toString());
  }

  private static void assertMisuse(String problem, String... flags) {
    String[] args = new String[flags.length + 2];
    args[0] = "bench";
    args[1] = "filter";
    System.arraycopy(flags, 0, args, 2, flags.length);
    CommandRun run = CommandRun.of(args);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
    assertThat(run.err()).contains(problem);
  }
}
