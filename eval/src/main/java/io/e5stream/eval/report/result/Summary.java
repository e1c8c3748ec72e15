package io.e5stream.eval.report.result;

import io.e5stream.eval.suite.Verdict;
import java.util.Collection;

/**
 * How many values got which verdict.
 *
 * @param pass within tolerance
 * @param fail outside of it
 * @param measured without a value to expect
 * @param missing without their data set
 * @param error could not be measured
 */
public record Summary(long pass, long fail, long measured, long missing, long error) {

  static Summary of(Collection<ResultRow> rows) {
    return new Summary(
        count(rows, Verdict.PASS),
        count(rows, Verdict.FAIL),
        count(rows, Verdict.MEASURED),
        count(rows, Verdict.MISSING),
        count(rows, Verdict.ERROR));
  }

  private static long count(Collection<ResultRow> rows, Verdict verdict) {
    return rows.stream().filter(row -> row.value().verdict() == verdict).count();
  }

  /** All of them. */
  public long total() {
    return pass + fail + measured + missing + error;
  }
}
