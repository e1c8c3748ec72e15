package io.e5stream.eval.report.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.e5stream.eval.suite.SuiteRow;

/**
 * A row of a suite and the run that it is from.
 *
 * @param run name of the run
 * @param value the row, as the suite wrote it
 * @param difference measured minus expected; null when one of them is missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResultRow(String run, @JsonUnwrapped SuiteRow value, Double difference) {

  static ResultRow of(String run, SuiteRow row) {
    return new ResultRow(run, row, row.difference());
  }

  /** Whether it is of BM25 and not of a model. */
  public boolean baseline() {
    return value.model().equals(Run.BM25);
  }

  /** The measured value, or null when there is none or it is not a finite number. */
  public Double measured() {
    Double measured = value.measured();
    return measured == null || !Double.isFinite(measured) ? null : measured;
  }
}
