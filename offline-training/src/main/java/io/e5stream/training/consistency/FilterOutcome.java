package io.e5stream.training.consistency;

import java.util.Locale;

/** What becomes of a pair. Each pair has one. */
public enum FilterOutcome {
  /** Ranked well enough. */
  KEPT,
  /** Ranked, but not well enough. */
  REJECTED,
  /** Not ranked: the query or the passage has no text. */
  BLANK,
  /** Not ranked: an earlier pair has the same query and the same passage. */
  DUPLICATE;

  /** As files and accumulators name it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
