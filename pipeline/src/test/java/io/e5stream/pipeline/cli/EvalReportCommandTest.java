package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.bench.BenchReport;
import io.e5stream.eval.bench.BenchRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalReportCommandTest {

  @TempDir private Path temp;

  private CommandRun report(String... args) throws IOException {
    Path file = temp.resolve("bench-encode.json");
    new BenchReport(
            "encode",
            "2026-11-21T00:00:00Z",
            "2 cores",
            Map.of("seed", 1),
            List.of(new BenchRow("fp32", 20.5, 3500.0, 0.02, 3400, 3500, 3600)),
            Map.of())
        .write(file);
    String[] line = new String[args.length + 4];
    System.arraycopy(new String[] {"eval", "report", "--results", temp.toString()}, 0, line, 0, 4);
    System.arraycopy(args, 0, line, 4, args.length);
    return CommandRun.of(line);
  }

  @Test
  void writesThePageBesideTheResultsAndSaysWhere() throws IOException {
    CommandRun run = report();
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            temp.resolve("report.html").toString(),
            temp.resolve("report.md").toString(),
            temp.resolve("report.json").toString())
        .allMatch(file -> Files.exists(Path.of(file)));
    // What it wrote is no result to read.
    assertThat(report().exitCode()).isZero();
  }

  @Test
  void writesWhereItIsTold() throws IOException {
    CommandRun run =
        report(
            "--out", temp.resolve("a/b.html").toString(), "--plots", temp.resolve("c").toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(temp.resolve("a/b.md")).exists();
    assertThat(run.out()).contains(temp.resolve("c/bench-encode.svg").toString());
    assertThat(temp.resolve("c/bench-encode.svg")).exists();
    assertThat(temp.resolve("report.html")).doesNotExist();
  }

  @Test
  void noResultsFailsAndSaysWhatToRun() {
    CommandRun run = CommandRun.of("eval", "report", "--results", temp.resolve("none").toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("no results in").contains("./e5-stream eval suite");
    assertThat(run.out()).isEmpty();
    assertThat(temp.resolve("none")).doesNotExist();
  }

  @Test
  void aBrokenResultFailsAndIsNamed() throws IOException {
    Files.writeString(temp.resolve("suite.json"), "[");
    CommandRun run = report();
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err())
        .contains(temp.resolve("suite.json").toString())
        .contains("is no result")
        .doesNotContain("because");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");
    CommandRun run = report("--plots", file.toString());
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.err()).contains("cannot make the directory " + file);
    assertThat(report("--out", file.resolve("a.html").toString()).err())
        .contains("cannot make the directory " + file);
  }

  @Test
  void aPageThatCannotBeIsWrongUsage() throws IOException {
    assertThat(report("--out", "page.pdf").exitCode()).isEqualTo(2);
    assertThat(report("--out", "page.pdf").err()).contains("has to end in .html");
    Path directory = Files.createDirectory(temp.resolve("dir.html"));
    assertThat(report("--out", directory.toString()).err()).contains("is a directory");
    CommandRun overwriting = report("--out", temp.resolve("suite-x.html").toString());
    assertThat(overwriting.exitCode()).isEqualTo(2);
    assertThat(overwriting.err()).contains("suite-x.json, a name of results");
  }
}
