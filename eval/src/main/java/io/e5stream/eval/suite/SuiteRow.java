package io.e5stream.eval.suite;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;
import java.util.Objects;

/**
 * One value of the suite: expected and measured. Values are 0 to 1.
 *
 * @param task what was asked
 * @param dataset name of the data set
 * @param model the model's name without its version, or {@code bm25}
 * @param setting how it was done, such as {@code exact}, {@code bm25-flat}, {@code fusion}
 * @param prefixes which prefixes the model was given
 * @param metric name of the metric
 * @param expected the value to reproduce; null when there is none
 * @param tolerance how far the measured value may be from it; null when there is none
 * @param source where the expected value is published; null when there is none
 * @param measured null when it could not be measured
 * @param verdict what became of it
 * @param note why there is no value, or what explains a difference; null for nothing to say
 * @param seconds wall time of the run that measured it; runs may measure several values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
  "task",
  "dataset",
  "model",
  "setting",
  "prefixes",
  "metric",
  "expected",
  "tolerance",
  "source",
  "measured",
  "verdict",
  "note",
  "seconds"
})
public record SuiteRow(
    Task task,
    String dataset,
    String model,
    String setting,
    Prefixes prefixes,
    String metric,
    Double expected,
    Double tolerance,
    String source,
    Double measured,
    Verdict verdict,
    String note,
    double seconds) {

  public SuiteRow {
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(dataset, "dataset");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(setting, "setting");
    Objects.requireNonNull(prefixes, "prefixes");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(verdict, "verdict");
  }

  /** Measured minus expected; null when one of them is missing. */
  public Double difference() {
    return expected == null || measured == null ? null : Double.valueOf(measured - expected);
  }
}
