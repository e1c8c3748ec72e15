package io.e5stream.filter;

/**
 * The values that a rule allows: those up to, or down to, a threshold. The threshold itself is
 * allowed: the published rules drop what is "over" or "under".
 *
 * @param bound the direction
 * @param threshold finite or infinite, not NaN
 */
public record Limit(Bound bound, double threshold) {

  /** The direction of a limit. */
  public enum Bound {
    AT_LEAST(">="),
    AT_MOST("<=");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }

    /** The sign that reads "allowed if value SIGN threshold". */
    public String sign() {
      return sign;
    }
  }

  public Limit {
    if (bound == null) {
      throw new IllegalArgumentException("a limit needs a bound");
    }
    if (Double.isNaN(threshold)) {
      throw new IllegalArgumentException("a threshold must be a number but is NaN");
    }
  }

  public static Limit atLeast(double threshold) {
    return new Limit(Bound.AT_LEAST, threshold);
  }

  public static Limit atMost(double threshold) {
    return new Limit(Bound.AT_MOST, threshold);
  }

  /** Whether a measured value is allowed; NaN, the value of a rule that does not apply, is. */
  public boolean allows(double value) {
    return Double.isNaN(value)
        || (bound == Bound.AT_LEAST ? value >= threshold : value <= threshold);
  }
}
