package io.e5stream.eval.compare;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a comparison says of the candidate. */
public enum ComparisonVerdict {
  /** Significantly higher. */
  BETTER("better"),
  /** Significantly lower. */
  WORSE("worse"),
  /** Chance explains the difference: not a proof that there is none. */
  NO_SIGNIFICANT_DIFFERENCE("no significant difference");

  private final String label;

  ComparisonVerdict(String label) {
    this.label = label;
  }

  /** Name in reports. */
  @JsonValue
  public String label() {
    return label;
  }

  static ComparisonVerdict of(double difference, double adjustedP, double alpha) {
    if (adjustedP > alpha || difference == 0) {
      return NO_SIGNIFICANT_DIFFERENCE;
    }
    return difference > 0 ? BETTER : WORSE;
  }
}
