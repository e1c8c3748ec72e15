package io.e5stream.pipeline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.ResultFolder;
import io.e5stream.eval.report.result.Tradeoff;
import io.e5stream.eval.suite.SuiteReport;
import io.e5stream.eval.suite.SuiteRow;
import io.e5stream.eval.suite.Verdict;
import io.e5stream.pipeline.dist.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Benchmarks for real, on few texts. What they measure here is of no interest, never a speed. */
class BenchCommandIT {

  private static final List<String> ROW =
      List.of("name", "texts_per_second", "min", "median", "max");

  @TempDir private Path directory;
  private Path json;
  private Path texts;

  @BeforeEach
  void writeTexts() throws Exception {
    json = directory.resolve("bench.json");
    texts =
        Files.writeString(
            directory.resolve("texts.jsonl"),
            """
            {"text": "how long does tea steep", "role": "query"}
            {"text": "which knot is easy to undo", "role": "query"}
            {"title": "Green tea", "text": "Let the leaves steep for two minutes."}
            {"title": "Bowline", "text": "A loop that holds and is easy to undo."}
            The far side of the moon always faces away from Earth.
            """);
  }

  private JsonNode report() throws Exception {
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.get("rows")).isNotEmpty();
    for (JsonNode row : report.get("rows")) {
      ROW.forEach(field -> assertThat(row.has(field)).as(field + " of " + row).isTrue());
      assertThat(row.get("min").asDouble()).isPositive();
      assertThat(row.get("median").asDouble())
          .isBetween(row.get("min").asDouble(), row.get("max").asDouble());
    }
    assertThat(report.get("setting").get("length_histogram")).isNotEmpty();
    assertThat(report.get("setting").get("matmul_gflops")).hasSize(3);
    assertThat(report.get("machine").asText()).contains("cores", "Java");
    return report;
  }

  private static List<String> names(JsonNode report) {
    return report.get("rows").findValuesAsText("name");
  }

  /** With the launcher: the peer is on its class path for this command only. */
  @Test
  void encode() throws Exception {
    Shell.Ended ended =
        Shell.run(
            directory,
            Map.of(),
            Shell.ROOT.resolve("e5-stream").toString(),
            "--debug",
            "bench",
            "encode",
            "--quick",
            "--tuned",
            "--repetitions",
            "1",
            "--json",
            json.toString());
    assertThat(ended.status()).as(ended.err()).isZero();

    JsonNode report = report();
    assertThat(names(report))
        .containsExactly(
            "stock",
            "fp32",
            "w8",
            "int8",
            "langchain4j",
            "langchain4j_tuned",
            "ceiling_fp32",
            "ceiling",
            "ceiling_int8",
            "matmul");
    for (JsonNode row : report.get("rows")) {
      assertThat(row.get("tokens_per_second").asDouble()).isPositive();
      assertThat(row.get("gflops").asDouble()).isPositive();
    }
    assertThat(report.get("rows").get(0).get("padding_share").asDouble()).isBetween(0.0, 0.9);
    assertThat(report.get("rows").get(7).get("padding_share").asDouble()).isZero();
    assertThat(report.get("ratios").fieldNames())
        .toIterable()
        .contains(
            "stock_vs_langchain4j",
            "fp32_vs_langchain4j",
            "w8_vs_langchain4j",
            "int8_vs_langchain4j",
            "int8_vs_langchain4j_tuned",
            "fp32_vs_ceiling",
            "encoder_vs_ceiling",
            "int8_vs_ceiling");
    assertThat(report.get("ratios")).allMatch(ratio -> ratio.asDouble() > 0);
    assertThat(report.get("setting").get("texts").asText()).isEqualTo("examples");
    assertThat(ended.out())
        .contains("fp32_vs_langchain4j = ", "matmul ceiling", "12 queries and 24 passages");
    assertTheReportKnowsTheBundle();
    assertThat(directory.resolve(".e5-stream/eval")).as("quick runs leave nothing").doesNotExist();
  }

  /** The report joins rates and quality of a bundle by what the benchmark says of it. */
  private void assertTheReportKnowsTheBundle() throws Exception {
    Path results = Files.createDirectory(directory.resolve("results"));
    Files.copy(json, results.resolve("bench-encode.json"));
    Bundle builtIn = Bundle.builtIn();
    String model = builtIn.manifest().name();
    new SuiteReport(
            "2026-11-21T00:00:00Z",
            "2 cores",
            List.of(
                new SuiteRow(
                    Task.STS,
                    "stsb",
                    model,
                    "cosine",
                    Prefixes.BUNDLE,
                    "spearman",
                    null,
                    null,
                    null,
                    0.8595,
                    Verdict.MEASURED,
                    null,
                    1)))
        .write(results.resolve("suite.json"));
    Tradeoff tradeoff = Report.of(ResultFolder.read(results), "2026-11-21T00:00:00Z").tradeoff();
    assertThat(tradeoff.points()).extracting(Tradeoff.Point::side).containsExactly("stock");
    Tradeoff.Point point = tradeoff.points().get(0);
    assertThat(point.quality()).isEqualTo(0.8595);
    assertThat(point.tokensPerSecond())
        .isEqualTo(report().get("rows").get(0).get("tokens_per_second").asDouble());
    assertThat(point.megabytes()).isEqualTo(Files.size(builtIn.model()) / 1e6);
  }

  @Test
  void index() throws Exception {
    CommandRun run =
        CommandRun.of(
            "bench",
            "index",
            "--quick",
            "--repetitions",
            "2",
            "--texts",
            texts.toString(),
            "--json",
            json.toString(),
            "-Drest.port=0");
    assertThat(run.exitCode()).as(run.err()).isZero();

    JsonNode report = report();
    assertThat(names(report)).containsExactly("index", "encoder", "ceiling", "matmul");
    assertThat(report.get("setting").get("passages").asInt()).isEqualTo(3);
    assertThat(report.get("ratios").fieldNames())
        .toIterable()
        .containsExactly("index_vs_encoder", "index_vs_ceiling", "encoder_vs_ceiling");
    assertThat(run.out()).contains("index_vs_encoder = ");
  }

  /** Large enough for graphs. */
  @Test
  void search() throws Exception {
    CommandRun run =
        CommandRun.of(
            "bench",
            "search",
            "--quick",
            "--texts",
            texts.toString(),
            "--documents",
            "300",
            "--exact-limit",
            "100",
            "--clients",
            "1,3",
            "--json",
            json.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();

    JsonNode report = report();
    assertThat(names(report)).containsExactly("clients-1", "clients-3", "matmul");
    assertThat(report.get("setting").get("search").asText()).isEqualTo("hnsw");
    for (int i = 0; i < 2; i++) {
      JsonNode row = report.get("rows").get(i);
      assertThat(row.get("p50_ms").asDouble()).isPositive();
      assertThat(row.get("p99_ms").asDouble()).isGreaterThanOrEqualTo(row.get("p95_ms").asDouble());
      assertThat(row.get("embed").get("p50_ms").asDouble()).isPositive();
      assertThat(row.get("store").get("p50_ms").asDouble()).isPositive();
      // Ten at random of 300 would have 0.03; the graphs find 0.8 and more.
      assertThat(row.get("recall").asDouble()).isBetween(0.5, 1.0);
    }
    assertThat(run.out()).contains("recall@10", "matmul ceiling");
  }

  @Test
  void profile() throws Exception {
    CommandRun run = CommandRun.of("bench", "profile", "--quick", "--json", json.toString());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("MatMulIntegerToFloat, intermediate", "of the matrix products");
    JsonNode report = new ObjectMapper().readTree(json.toFile());
    assertThat(report.get("fp32").get("linear_gflops").asDouble()).isPositive();
    assertThat(report.get("bundle").has("linear_gflops")).isFalse();
    assertThat(report.get("w8").get("linear_share").asDouble()).isBetween(0.01, 0.99);
  }
}
