package io.e5stream.eval.bench;

import static io.e5stream.eval.report.Samples.CREATED;
import static io.e5stream.eval.report.Samples.rate;
import static io.e5stream.eval.report.Samples.retrieval;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.eval.report.result.Report;
import io.e5stream.eval.report.result.ResultFolder;
import io.e5stream.eval.report.result.Tradeoff;
import io.e5stream.eval.suite.SuiteReport;
import io.e5stream.eval.suite.SuiteRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchBundleTest {

  private static final Bundle BUILT_IN = Bundle.builtIn();

  @TempDir private Path results;
  private Path json;
  private Bundle smaller;

  /** What a benchmark leaves that measured the built-in bundle and a smaller one of its name. */
  @BeforeEach
  void writeBenchmark() throws Exception {
    Path directory = Files.createDirectory(results.resolve("smaller"));
    smaller = new Bundle(directory, BUILT_IN.manifest(), "89abcdef".repeat(8));
    Files.write(smaller.model(), new byte[1_500_000]);
    Map<String, Bundle> bundles = new LinkedHashMap<>();
    bundles.put("fp32", BUILT_IN);
    bundles.put("int8", smaller);
    json = results.resolve("bench-encode.json");
    new BenchReport(
            "encode",
            CREATED,
            "2 cores",
            Map.of(BenchBundle.SETTING, BenchBundle.byRow(bundles)),
            List.of(rate("fp32", 100), rate("int8", 300), rate("ceiling", 900)),
            Map.of())
        .write(json);
  }

  private void writeSuite(String name, double quality) throws Exception {
    SuiteRow row = retrieval("x", BUILT_IN.manifest().name(), "exact", quality);
    new SuiteReport(CREATED, "2 cores", List.of(row)).write(results.resolve(name));
  }

  @Test
  void isWrittenWithIdHashAndMegabytes() throws Exception {
    JsonNode bundles = new ObjectMapper().readTree(json.toFile()).at("/setting/bundles");
    assertThat(bundles.get("int8").toString())
        .isEqualTo(
            "{\"id\":\"%s\",\"hash\":\"89abcdef\",\"megabytes\":1.5}".formatted(smaller.id()));
    assertThat(bundles.get("fp32").get("built_in").asBoolean()).isTrue();
    assertThat(bundles.get("fp32").get("hash").asText()).isEqualTo(BUILT_IN.hash8());
  }

  @Test
  void theReportJoinsSpeedAndQualityOfABundle() throws Exception {
    writeSuite("suite.json", 0.7);
    writeSuite("suite-%s-%s.json".formatted(smaller.id(), smaller.hash8()), 0.6);

    Tradeoff tradeoff = Report.of(ResultFolder.read(results), CREATED).tradeoff();

    assertThat(tradeoff.points())
        .extracting(
            Tradeoff.Point::side,
            Tradeoff.Point::quality,
            Tradeoff.Point::tokensPerSecond,
            Tradeoff.Point::megabytes)
        .containsExactly(
            tuple("fp32", 0.7, 100.0, Files.size(BUILT_IN.model()) / 1e6),
            tuple("int8", 0.6, 300.0, 1.5));
  }

  @Test
  void aBundleWithoutEvaluationIsNotInThePlots() throws Exception {
    writeSuite("suite.json", 0.7);
    assertThat(Report.of(ResultFolder.read(results), CREATED).tradeoff().points())
        .extracting(Tradeoff.Point::side)
        .containsExactly("fp32");
  }
}
