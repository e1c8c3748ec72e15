package io.e5stream.training.mine;

/**
 * How near a negative's score may come to the positive's, relative to it: a candidate that scores
 * above {@code fraction} times the positive's score is rather an answer that nobody marked. This is
 * TopK-PercPos of NV-Retriever (Moreira et al. 2024, arXiv:2407.15831), where 0.95 did best. A
 * positive that scores below zero lowers the limit by the same share of its size.
 *
 * @param fraction above 0, at most 1; infinite for no limit
 */
public record PositiveMargin(double fraction) {

  /** Every candidate may be a negative. */
  public static final PositiveMargin NONE = new PositiveMargin(Double.POSITIVE_INFINITY);

  public static final PositiveMargin DEFAULT = new PositiveMargin(0.95);

  public PositiveMargin {
    boolean within = fraction > 0 && fraction <= 1;
    if (!within && fraction != Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException(
          "margin %s: must be above 0 and at most 1, the share of the positive's score, or none"
              .formatted(fraction));
    }
  }

  /**
   * Reads a number or {@code none}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static PositiveMargin parse(String text) {
    if (text.equals("none")) {
      return NONE;
    }
    try {
      return new PositiveMargin(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "margin \"%s\" is neither a number nor none".formatted(text), e);
    }
  }

  public boolean isNone() {
    return fraction == Double.POSITIVE_INFINITY;
  }

  /** The highest score that a negative may have. */
  double limit(double positiveScore) {
    return isNone()
        ? Double.POSITIVE_INFINITY
        : positiveScore - (1 - fraction) * Math.abs(positiveScore);
  }

  @Override
  public String toString() {
    return isNone() ? "none" : Double.toString(fraction);
  }
}
