package io.e5stream.eval.suite;

import java.util.Objects;

/**
 * A metric of a run, and the value it should have, if one is known. Values are 0 to 1.
 *
 * @param run what is measured
 * @param metric name of the metric
 * @param expected the value to reproduce; null when there is none
 * @param tolerance how far the measured value may be from it; null when there is none
 * @param source where the expected value is published; null when there is none
 * @param note what to know about it; null for nothing
 */
public record Baseline(
    SuiteRun run, String metric, Double expected, Double tolerance, String source, String note) {

  public Baseline {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(metric, "metric");
    if ((expected == null) != (tolerance == null)) {
      throw new IllegalArgumentException(
          "%s %s: expected and tolerance belong together, here they are %s and %s"
              .formatted(run.label(), metric, expected, tolerance));
    }
    if (expected != null) {
      requireShare(run, metric + " expected", expected);
      requireShare(run, metric + " tolerance", tolerance);
      if (source == null || source.isBlank()) {
        throw new IllegalArgumentException(
            run.label() + " " + metric + ": say in source where the expected value is from");
      }
    }
  }

  /** The same metric of a run of another model, for which no value is known. */
  Baseline ofModel(String model) {
    SuiteRun other = new SuiteRun(run.task(), run.dataset(), model, run.setting(), run.prefixes());
    return new Baseline(other, metric, null, null, null, null);
  }

  /** The row of a value that was measured. */
  SuiteRow measured(double value, double seconds) {
    if (expected == null) {
      return row(value, Verdict.MEASURED, note, seconds);
    }
    // Values are written with few digits: a difference at the limit must not fail by rounding.
    boolean within = Math.abs(value - expected) <= tolerance + 1e-9;
    return row(value, within ? Verdict.PASS : Verdict.FAIL, note, seconds);
  }

  /** The row of a value that could not be measured. */
  SuiteRow unmeasured(Verdict verdict, String reason, double seconds) {
    return row(null, verdict, reason, seconds);
  }

  private SuiteRow row(Double value, Verdict verdict, String remark, double seconds) {
    return new SuiteRow(
        run.task(),
        run.dataset(),
        run.model(),
        run.setting(),
        run.prefixes(),
        metric,
        expected,
        tolerance,
        source,
        value,
        verdict,
        remark,
        seconds);
  }

  private static void requireShare(SuiteRun run, String name, double value) {
    if (!(value >= -1 && value <= 1)) {
      throw new IllegalArgumentException(
          "%s %s is %s; values are shares, such as 0.6885, not percent"
              .formatted(run.label(), name, value));
    }
  }
}
