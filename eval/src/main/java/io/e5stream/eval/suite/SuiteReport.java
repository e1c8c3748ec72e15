package io.e5stream.eval.suite;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The result of a run of the suite, as it lies on disk for the report.
 *
 * @param created when, ISO 8601 in UTC
 * @param machine processor, cores and Java version, in words
 * @param rows in the order of the baselines
 */
@JsonPropertyOrder({"created", "machine", "rows"})
public record SuiteReport(String created, String machine, List<SuiteRow> rows) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public SuiteReport {
    Objects.requireNonNull(created, "created");
    Objects.requireNonNull(machine, "machine");
    rows = List.copyOf(rows);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when the file cannot be read or is no report
   */
  public static SuiteReport read(Path file) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), SuiteReport.class);
  }

  /** Writes the report as JSON. */
  public void write(Path file) throws IOException {
    Files.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
  }
}
