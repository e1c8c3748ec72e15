package io.e5stream.filter;

import java.util.Objects;

/**
 * The outcome of the rules for a pair or document.
 *
 * <p>Between operators travels {@link Rejected}, or the accepted record itself: Flink would take a
 * sealed interface to Kryo.
 */
public sealed interface Verdict {

  /** No rule objects. */
  record Accepted() implements Verdict {}

  /**
   * A rule objects, and why.
   *
   * @param rule name of the first rule that objects
   * @param side what it looked at
   * @param value the measured value
   * @param bound which side of the threshold is allowed
   * @param threshold the rule's threshold
   */
  record Rejected(String rule, Side side, double value, Limit.Bound bound, double threshold)
      implements Verdict {

    public Rejected {
      Objects.requireNonNull(rule, "rule");
      Objects.requireNonNull(side, "side");
      Objects.requireNonNull(bound, "bound");
    }
  }

  Verdict ACCEPTED = new Accepted();

  /** The verdict on a finding alone. */
  static Verdict of(Finding finding) {
    return finding.passes()
        ? ACCEPTED
        : new Rejected(
            finding.rule(),
            finding.side(),
            finding.value(),
            finding.limit().bound(),
            finding.limit().threshold());
  }
}
