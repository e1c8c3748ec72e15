package io.e5stream.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.measure.Prefixes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuiteFileTest {

  private static SuiteFile parse(String yaml) throws IOException {
    return SuiteFile.parse("mine.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsDataSetsAndBaselines() throws IOException {
    SuiteFile file =
        parse(
            """
            datasets:
              - {name: tiny, task: retrieval, format: beir, origin: here, gains: {1: 4, 4: 1}}
            baselines:
              - dataset: tiny
                model: m
                setting: exact
                prefixes: none
                source: a table
                metrics:
                  ndcg@10: {expected: 0.5, tolerance: 0.01}
                  recall@100:
            """);
    assertThat(file.datasets().get(0).gains()).isEqualTo(Map.of(1, 4, 4, 1));
    SuiteFile.Entry entry = file.baselines().get(0);
    assertThat(entry.prefixes()).isEqualTo(Prefixes.NONE);
    assertThat(entry.task()).isNull();
    assertThat(entry.metrics())
        .containsEntry("ndcg@10", new SuiteFile.Expectation(0.5, 0.01))
        .containsEntry("recall@100", null);
  }

  @Test
  void anEmptyFileHasNothing() throws IOException {
    assertThat(parse("# nothing yet\n")).isEqualTo(new SuiteFile(null, null));
    assertThat(parse("datasets:\n").datasets()).isEmpty();
  }

  @Test
  void namesFileLineAndFieldOfAMistake() {
    assertThatThrownBy(() -> parse("baselines:\n  - dataset: tiny\n    modle: m\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mine.yaml: baselines[0].modle: there is no such field; there is: ")
        .hasMessageContaining("model");
    assertThatThrownBy(() -> parse("datasets:\n  - name: tiny\n    task: reading\n"))
        .hasMessageContaining("mine.yaml: datasets[0].task: ")
        .hasMessageContaining("no task reading; there is: retrieval");
    assertThatThrownBy(() -> parse("datasets:\n  - {name: tiny, task: sts, format: sts}\n"))
        .hasMessageContaining("origin is null");
    assertThatThrownBy(() -> parse("a: [b")).hasMessageContaining("mine.yaml:1: ");
    assertThatThrownBy(() -> parse("- a\n- b\n")).hasMessageContaining("mine.yaml: expected ");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> SuiteFile.read(Path.of("no/such.yaml")))
        .hasMessage("there is no file no/such.yaml");
  }
}
