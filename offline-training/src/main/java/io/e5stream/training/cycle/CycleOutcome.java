package io.e5stream.training.cycle;

import java.util.Locale;

/** How a cycle ended. */
public enum CycleOutcome {
  /** There is a new candidate. */
  PUBLISHED,
  /** Too few new pairs: they wait for the next cycle. */
  TOO_LITTLE_DATA,
  /** The new model is worse than the one that serves: there is no candidate. */
  QUALITY_FELL,
  /** An error: the reason tells which. The next cycle goes on from where it was. */
  FAILED;

  /** As in the log: {@code too-little-data}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
