package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.eval.suite.SuiteReport;
import io.e5stream.eval.suite.SuiteRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalSuiteCommandTest {

  @TempDir private Path temp;
  private Path cache;
  private Path results;

  @BeforeEach
  void write() throws IOException {
    TinyRetrieval.write(temp, "tiny-good");
    Path broken = TinyRetrieval.write(temp, "tiny-broken");
    Files.writeString(broken.resolve("corpus.jsonl"), "{\"_id\": \"tea\"}\n");
    cache = temp.resolve("cache");
    results = temp.resolve("results");
  }

  private Path baselines(String goodExpected) throws IOException {
    return Files.writeString(
        temp.resolve("mine.yaml"),
        """
        datasets:
          - {name: tiny-broken, task: retrieval, format: beir, origin: nowhere}
          - {name: tiny-good, task: retrieval, format: beir, origin: nowhere}
          - {name: tiny-absent, task: retrieval, format: beir, origin: https://example.org/absent}
        baselines:
          - {dataset: tiny-broken, model: bm25, setting: bm25-flat, metrics: {ndcg@10: , map: }}
          - {dataset: tiny-broken, model: bm25, setting: bm25-multifield, metrics: {map: }}
          - dataset: tiny-good
            model: e5-small-v2
            setting: exact
            source: a table
            metrics:
              ndcg@10: {expected: %s, tolerance: 0.01}
              recall@100:
          - {dataset: tiny-good, model: e5-small-v2, setting: fusion, metrics: {ndcg@10: }}
          - {dataset: tiny-absent, model: bm25, setting: bm25-flat, metrics: {ndcg@10: }}
        """
            .formatted(goodExpected));
  }

  private CommandRun run(String expected, String only, String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of("eval", "suite", "--only", only));
    args.addAll(List.of("--baselines", baselines(expected).toString(), "--data", temp.toString()));
    args.addAll(List.of("--cache", cache.toString(), "--results", results.toString()));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(new String[0]));
  }

  @Test
  void printsExpectedAndMeasuredAndKeepsThem() throws IOException {
    Path json = temp.resolve("out.json");
    CommandRun run = run("1.0", "tiny-good,tiny-absent", "--json", json.toString());
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    assertThat(run.out())
        .containsPattern(
            "(?m)^retrieval +tiny-good +e5-small-v2 +exact +bundle +ndcg@10 +1.0000 +0.0100 +1.0000"
                + " +\\+0.0000 +pass$")
        .containsPattern("recall@100 +- +- +1.0000 +- +measured")
        .containsPattern("tiny-absent +bm25 +bm25-flat +none +ndcg@10 +- +- +- +- +missing")
        .contains("tiny-absent is not at " + temp.resolve("tiny-absent"))
        .contains("get it from https://example.org/absent")
        .contains("4 values: 1 pass, 0 fail, 2 measured, 1 missing, 0 error");
    assertThat(run.err()).contains("tiny-good exact, ndcg@10 1.0000 pass, recall@100 1.0000 me");

    SuiteReport kept = SuiteReport.read(results.resolve("suite.json"));
    assertThat(kept).isEqualTo(SuiteReport.read(json));
    assertThat(kept.rows()).hasSize(4);
    assertThat(kept.machine()).contains("cores");
  }

  @Test
  void aValueOutOfToleranceFailsAndNamesItsSource() throws IOException {
    CommandRun run = run("0.9", "tiny-good/e5-small-v2/exact");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("+0.1000", "fail: tiny-good exact ndcg@10: expected after a table")
        .contains("2 values: 0 pass, 1 fail");
  }

  @Test
  void brokenDataDoNotStopTheRest() throws IOException {
    CommandRun run = run("1.0", "tiny-*");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .containsPattern(
            "error: tiny-broken bm25-flat, bm25-multifield: .*corpus.jsonl:1: \"text\"")
        .containsOnlyOnce("\"text\" has to be")
        .contains("7 values: 1 pass, 0 fail, 2 measured, 1 missing, 3 error");
    assertThat(run.err()).containsPattern("(?m)^tiny-broken bm25-flat: error \\(");
  }

  @Test
  void theSecondTimeNothingIsEncoded() throws IOException {
    run("1.0", "tiny-good");
    long size = cacheSize();
    // Five texts of 384 floats, and the ten that the cache is checked by.
    assertThat(size).isBetween(15L * 4 * 384, 16L * 4 * 384);
    assertThat(run("1.0", "tiny-good").exitCode()).isZero();
    assertThat(cacheSize()).isEqualTo(size);

    Path unused = temp.resolve("unused");
    assertThat(run("1.0", "exact", "--cache", unused.toString(), "--no-cache").exitCode())
        .isEqualTo(2); // --cache twice
    CommandRun without =
        CommandRun.of(
            "eval",
            "suite",
            "--only",
            "tiny-good",
            "--baselines",
            baselines("1.0").toString(),
            "--data",
            temp.toString(),
            "--results",
            results.toString(),
            "--no-cache");
    assertThat(without.exitCode()).as(without.err()).isZero();
  }

  private long cacheSize() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  @Test
  void aPartOfTheSuiteIsKeptBesideTheRest() throws IOException {
    run("1.0", "exact", "--data", "tiny-good=" + temp.resolve("tiny-good"));
    run("1.0", "tiny-good/e5-small-v2/fusion");
    assertThat(SuiteReport.read(results.resolve("suite.json")).rows())
        .filteredOn(row -> row.dataset().equals("tiny-good"))
        .extracting(SuiteRow::setting)
        .containsExactly("exact", "exact", "fusion");
  }

  @Test
  void wrongUseIsSaidBeforeTheWork() throws IOException {
    CommandRun nothing = run("1.0", "nothing");
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("--only nothing fits nothing; there is: [").contains("tiny");
    CommandRun bundle = run("1.0", "tiny-good", "--bundle", temp.resolve("none").toString());
    assertThat(bundle.exitCode()).isEqualTo(1);
    assertThat(bundle.err()).contains("no model bundle at " + temp.resolve("none"));
    CommandRun json = run("1.0", "tiny-good", "--json", temp.toString());
    assertThat(json.exitCode()).isEqualTo(2);
    assertThat(json.err()).contains("--json " + temp + " cannot be written: it is a directory");
    CommandRun values = run("1000", "tiny-good");
    assertThat(values.exitCode()).isEqualTo(2);
    assertThat(values.err()).contains("mine.yaml: ", "values are shares");
  }
}
