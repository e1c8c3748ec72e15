package io.e5stream.eval.report.result;

import static io.e5stream.eval.report.Samples.report;
import static io.e5stream.eval.report.Samples.retrieval;
import static io.e5stream.eval.report.Samples.row;
import static io.e5stream.eval.report.Samples.small;
import static io.e5stream.eval.report.Samples.suite;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.eval.measure.Task;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

  @Test
  void countsVerdicts() {
    // BM25 and the model on scifact pass, arguana is 0.0086 off, stsb is missing.
    assertThat(small().summary()).isEqualTo(new Summary(2, 1, 0, 1, 0));
    assertThat(small().summary().total()).isEqualTo(4);
  }

  @Test
  void tasksComeInTheirOrderAndRowsByDataset() {
    Report report =
        report(
            List.of(
                suite(
                    "suite.json",
                    row(Task.STS, "stsb", "m", "cosine", null, 0.8),
                    retrieval("a", "m", "exact", 0.1),
                    retrieval("b", "m", "exact", 0.2),
                    retrieval("a", "m", "fusion", 0.3))));
    assertThat(report.tasks())
        .extracting(TaskResults::task)
        .containsExactly(Task.RETRIEVAL, Task.STS);
    assertThat(report.tasks().get(0).rows())
        .extracting(ResultRow::measured)
        .containsExactly(0.1, 0.3, 0.2);
  }

  @Test
  void whatRunsSayAlikeOfBm25IsSaidOnce() {
    Report report =
        report(
            List.of(
                suite(
                    "suite-a.json",
                    retrieval("d", "bm25", "flat", 0.5),
                    retrieval("d", "a", "exact", 0.5)),
                suite(
                    "suite-b.json",
                    retrieval("d", "bm25", "flat", 0.5),
                    retrieval("d", "b", "exact", 0.5)),
                suite("suite-c.json", retrieval("d", "bm25", "flat", 0.6))));
    assertThat(report.tasks().get(0).rows().stream().filter(ResultRow::baseline))
        .extracting(ResultRow::measured)
        .containsExactly(0.5, 0.6);
    assertThat(report.summary().total()).isEqualTo(4);
  }

  @Test
  void aValueThatIsNoNumberIsNotMeasured() {
    ResultRow row = ResultRow.of("r", retrieval("d", "m", "exact", Double.NaN));
    assertThat(row.measured()).isNull();
  }

  @Test
  void jsonHasTheRowsAsTheSuiteWroteThemAndTheirDifference() {
    JsonNode json = JsonMapper.builder().build().valueToTree(small());
    assertThat(json.at("/created").asText()).isEqualTo("2026-11-21T02:00:00Z");
    assertThat(json.at("/summary/pass").asInt()).isEqualTo(2);
    JsonNode row = json.at("/tasks/0/rows/1");
    assertThat(row.get("run").asText()).isEqualTo("m");
    assertThat(row.get("dataset").asText()).isEqualTo("scifact");
    assertThat(row.get("verdict").asText()).isEqualTo("pass");
    assertThat(row.get("difference").asDouble()).isCloseTo(-0.00104, within(1e-9));
    assertThat(row.has("baseline")).isFalse();
    assertThat(json.at("/benchmarks/0/file").asText()).isEqualTo("bench-encode.json");
    assertThat(json.at("/tradeoff/points/0/megabytes").asDouble()).isEqualTo(133);
  }
}
