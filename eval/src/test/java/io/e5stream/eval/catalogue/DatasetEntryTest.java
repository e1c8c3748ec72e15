package io.e5stream.eval.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.eval.measure.Task;
import org.junit.jupiter.api.Test;

class DatasetEntryTest {

  static DatasetEntry beir(String name) {
    return new DatasetEntry(
        name,
        null,
        Task.RETRIEVAL,
        DatasetFormat.BEIR,
        null,
        null,
        null,
        "https://example.org/" + name,
        null,
        null,
        null);
  }

  @Test
  void fillsInWhatFollows() {
    DatasetEntry entry = beir("tiny");
    assertThat(entry.title()).isEqualTo("tiny");
    assertThat(entry.path()).isEqualTo("tiny");
    assertThat(entry.split()).isEqualTo("test");
    assertThat(entry.files()).containsExactly("corpus.jsonl", "queries.jsonl", "qrels/test.tsv");
    assertThat(entry.licence()).isEqualTo("not stated");
    assertThat(entry.gains()).isEmpty();
  }

  @Test
  void saysWhatIsMissing() {
    assertThatThrownBy(() -> beir("Tiny Set")).hasMessageContaining("name is Tiny Set");
    assertThatThrownBy(
            () ->
                new DatasetEntry(
                    "x", null, Task.STS, null, null, null, null, "here", null, null, null))
        .hasMessageContaining("x: format is null");
    assertThatThrownBy(
            () ->
                new DatasetEntry(
                    "x",
                    null,
                    Task.STS,
                    DatasetFormat.STS,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null))
        .hasMessageContaining("x: origin is null");
  }
}
