package io.e5stream.eval.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchReportTest {

  @TempDir private Path directory;

  @Test
  void readsWhatItWroteUnderTheNamesThatToolsExpect() throws Exception {
    BenchReport report =
        new BenchReport(
            "encode",
            "2026-11-21T00:00:00Z",
            "2 cores",
            Map.of("seed", 1),
            List.of(
                new BenchRow("fp32", 20.5, 3500.0, 0.02, 3400, 3500, 3600),
                BenchRow.ofSearches(
                    "clients-1",
                    new Spread(7, 8, 9),
                    new Percentiles(1, 2, 3),
                    new Percentiles(0.5, 1, 1.5),
                    new Percentiles(0.25, 0.5, 1),
                    0.99)),
            Map.of("fp32_vs_langchain4j", 1.5),
            Map.of("fp32_vs_langchain4j", List.of(1.4, 1.6)));
    Path file = directory.resolve("bench.json");
    report.write(file);
    assertThat(BenchReport.read(file)).isEqualTo(report);
    assertThat(Files.readString(file))
        .contains(
            "\"texts_per_second\" : 20.5",
            "\"tokens_per_second\" : 3500.0",
            "\"padding_share\" : 0.02",
            "\"p95_ms\" : 2.0",
            "\"recall\" : 0.99",
            "\"ratio_spread\"",
            "\"fp32_vs_langchain4j\" : 1.5");
  }
}
