package io.e5stream.filter;

import java.util.Objects;

/**
 * What one rule found.
 *
 * @param rule the rule's name
 * @param side what it looked at
 * @param value the measured value, NaN when the rule does not apply
 * @param limit what it allows
 */
public record Finding(String rule, Side side, double value, Limit limit) {

  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(side, "side");
    Objects.requireNonNull(limit, "limit");
  }

  /** Measures a subject with a rule. */
  public static <T> Finding of(Rule<? super T> rule, Side side, T subject) {
    return new Finding(rule.name(), side, rule.measure(subject), rule.limit());
  }

  public boolean applies() {
    return !Double.isNaN(value);
  }

  public boolean passes() {
    return limit.allows(value);
  }
}
