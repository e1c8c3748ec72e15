package io.e5stream.eval.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The result of a benchmark, as it lies on disk for the report.
 *
 * @param bench {@code encode}, {@code index} or {@code search}
 * @param created when, ISO 8601 in UTC
 * @param machine processor, cores and Java version, in words
 * @param setting what was run: texts, seeds, repetitions, threads, length histogram
 * @param rows the sides
 * @param ratios of rates by name, such as {@code fp32_vs_langchain4j}: the median of the rounds'
 *     ratios, each of two sides that ran one after the other
 * @param ratioSpread smallest and largest ratio of a round, by the same names
 */
@JsonPropertyOrder({"bench", "created", "machine", "setting", "rows", "ratios", "ratio_spread"})
public record BenchReport(
    String bench,
    String created,
    String machine,
    Map<String, Object> setting,
    List<BenchRow> rows,
    Map<String, Double> ratios,
    @JsonProperty("ratio_spread") Map<String, List<Double>> ratioSpread) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public BenchReport {
    Objects.requireNonNull(bench, "bench");
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(machine, "machine");
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(ratios, "ratios");
    setting = Collections.unmodifiableMap(new LinkedHashMap<>(setting));
    rows = List.copyOf(rows);
    ratios = Collections.unmodifiableMap(new LinkedHashMap<>(ratios));
    ratioSpread =
        Collections.unmodifiableMap(
            new LinkedHashMap<>(Objects.requireNonNullElse(ratioSpread, Map.of())));
  }

  /** A report without spreads. */
  public BenchReport(
      String bench,
      String created,
      String machine,
      Map<String, Object> setting,
      List<BenchRow> rows,
      Map<String, Double> ratios) {
    this(bench, created, machine, setting, rows, ratios, Map.of());
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the file cannot be read or is no report
   */
  public static BenchReport read(Path file) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), BenchReport.class);
  }

  /** Writes the report as JSON. */
  public void write(Path file) throws IOException {
    Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
  }
}
