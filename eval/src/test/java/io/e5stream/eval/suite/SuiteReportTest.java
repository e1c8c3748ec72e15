package io.e5stream.eval.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuiteReportTest {

  private static final SuiteRow PASSED =
      new SuiteRow(
          Task.STS,
          "stsb",
          "e5-small-v2",
          "cosine",
          Prefixes.NONE,
          "spearman",
          0.84916,
          0.001,
          "a public benchmark",
          0.8492,
          Verdict.PASS,
          null,
          2.5);
  private static final SuiteRow MISSING =
      new SuiteRow(
          Task.RETRIEVAL,
          "scifact",
          "bm25",
          "flat",
          Prefixes.NONE,
          "ndcg@10",
          0.6789,
          0.005,
          "a table",
          null,
          Verdict.MISSING,
          "not on this machine",
          0);

  @TempDir private Path directory;

  @Test
  void readsWhatItWrote() throws Exception {
    SuiteReport report =
        new SuiteReport("2026-11-21T00:00:00Z", "2 cores", List.of(PASSED, MISSING));
    Path file = directory.resolve("suite.json");
    report.write(file);
    assertThat(SuiteReport.read(file)).isEqualTo(report);
    assertThat(Files.readString(file))
        .contains("\"verdict\" : \"missing\"", "\"task\" : \"sts\"", "\"prefixes\" : \"none\"");
  }

  @Test
  void differenceNeedsBothValues() {
    assertThat(PASSED.difference()).isCloseTo(0.00004, within(1e-9));
    assertThat(MISSING.difference()).isNull();
  }
}
