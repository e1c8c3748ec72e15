package io.e5stream.pipeline.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.eval.bench.BenchBundle;
import io.e5stream.pipeline.eval.QualityCost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What an export gave.
 *
 * @param published whether it lies at {@code out}
 * @param refused why it does not; empty when it does
 * @param out where it lies, or would
 * @param precision its precision
 * @param bundle the new bundle
 * @param source what it was made from
 * @param texts where the sample comes from
 * @param textCount texts of the sample
 * @param evaluation what its manifest says was measured
 * @param costs a comparison a data set
 */
@JsonPropertyOrder({
  "published",
  "refused",
  "out",
  "precision",
  "bundle",
  "source",
  "texts",
  "text_count",
  "evaluation",
  "costs"
})
record ExportReport(
    boolean published,
    List<String> refused,
    String out,
    String precision,
    BenchBundle bundle,
    BenchBundle source,
    String texts,
    @JsonProperty("text_count") int textCount,
    Map<String, Double> evaluation,
    List<QualityCost> costs) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  void write(Path file) throws IOException {
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
  }
}
