package io.e5stream.pipeline.index;

import io.e5stream.ingest.Outcome;
import java.util.Locale;
import java.util.Map;

/** Words for the outcome counts of a job. */
public final class OutcomeSummary {

  private static final Map<Outcome, String> MEANING =
      Map.of(
          Outcome.INDEXED, "in the store with this text",
          Outcome.UNCHANGED, "equal to what the store held",
          Outcome.DELETED, "removed from the store",
          Outcome.SUPERSEDED, "older than what was there",
          Outcome.REJECTED, "turned down by a quality rule",
          Outcome.DEAD_LETTER, "broken; on the dead-letter topic with the cause");

  private OutcomeSummary() {}

  /** A table, one outcome a line, with the sum. */
  public static String table(Map<Outcome, Long> counts) {
    StringBuilder table = new StringBuilder();
    long sum = 0;
    for (Outcome outcome : Outcome.values()) {
      long count = counts.getOrDefault(outcome, 0L);
      sum += count;
      table.append(format("  %-12s %,12d   %s%n", outcome.label(), count, MEANING.get(outcome)));
    }
    return table.append(format("  %-12s %,12d   records read%n", "sum", sum)).toString();
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
