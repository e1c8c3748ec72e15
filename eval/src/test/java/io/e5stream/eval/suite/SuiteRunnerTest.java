package io.e5stream.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.catalogue.Catalogue;
import io.e5stream.eval.catalogue.DatasetPlaces;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Measurement;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteRunnerTest {

  private static final String YAML =
      """
      datasets:
        - {name: first, task: sts, format: sts, origin: here}
        - {name: absent, task: sts, format: sts, origin: https://example.org}
        - {name: broken, task: sts, format: sts, origin: here}
        - {name: last, task: sts, format: sts, origin: here}
      baselines:
        - {dataset: first, model: m, setting: cosine, source: s,
           metrics: {spearman: {expected: 0.5, tolerance: 0.1}}}
        - {dataset: absent, model: m, setting: cosine, metrics: {spearman: }}
        - {dataset: broken, model: m, setting: cosine, metrics: {spearman: , pearson: }}
        - {dataset: last, model: m, setting: cosine, source: s,
           metrics: {spearman: {expected: 0.9, tolerance: 0.1}, kendall: }}
        - {dataset: first, model: m, setting: cosine, metrics: {pearson: }}
      """;

  @TempDir private Path data;
  private final List<String> ran = new ArrayList<>();
  private final List<String> stages = new ArrayList<>();
  private Baselines baselines;

  @BeforeEach
  void write() throws IOException {
    for (String name : List.of("first", "broken", "last")) {
      Files.writeString(data.resolve(name), "");
    }
    baselines =
        new Baselines(new Catalogue(List.of()), List.of())
            .with(Files.writeString(data.resolve("mine.yaml"), YAML));
  }

  private List<SuiteRow> run(RunEvaluator evaluator, List<List<SuiteRow>> done) {
    EvalProgress progress =
        new EvalProgress() {
          @Override
          public void stage(String name, long total) {
            stages.add(name);
          }

          @Override
          public void advance(long steps) {}
        };
    return new SuiteRunner(new DatasetPlaces(data, Map.of()), evaluator)
        .run(baselines, progress, done::add);
  }

  private RunEvaluator evaluator() {
    return (run, place, progress) -> {
      ran.add(place.path().getFileName().toString());
      progress.stage("queries", 1);
      if (run.dataset().equals("broken")) {
        throw new IllegalStateException("line 3 is broken");
      }
      return new Measurement(
          Task.STS,
          run.dataset(),
          "m-1",
          "cosine",
          Prefixes.BUNDLE,
          Map.of("spearman", 0.55, "pearson", 0.6),
          1);
    };
  }

  @Test
  void measuresEachRunOnceAndGoesOnAfterAFailure() {
    List<List<SuiteRow>> done = new ArrayList<>();
    List<SuiteRow> rows = run(evaluator(), done);

    assertThat(ran).containsExactly("first", "broken", "last");
    assertThat(rows)
        .extracting(row -> row.dataset() + " " + row.metric() + " " + row.verdict().label())
        .containsExactly(
            "first spearman pass",
            "absent spearman missing",
            "broken spearman error",
            "broken pearson error",
            "last spearman fail",
            "last kendall error",
            "first pearson measured");
    assertThat(rows.get(1).note()).contains("absent is not at", "https://example.org");
    assertThat(rows.get(2).note()).isEqualTo("line 3 is broken");
    assertThat(rows.get(5).note()).contains("gives null for kendall; it gives [");
    assertThat(done).hasSize(4);
    assertThat(stages).contains("first cosine: queries");
  }

  @Test
  void stopsWhenItIsTold() {
    assertThatThrownBy(
            () ->
                run(
                    (run, place, progress) -> {
                      throw new CancellationException("interrupted");
                    },
                    new ArrayList<>()))
        .isInstanceOf(CancellationException.class);
  }
}
