package io.e5stream.pipeline.pairs;

import io.e5stream.ingest.PairCount;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Words for what a pairs job counted. */
public final class PairsSummary {

  private static final String[] COLUMNS = {
    "read", "dead", "formed", "withdrawn", "accepted", "rejected", "superseded", "removed"
  };

  private PairsSummary() {}

  /**
   * A table of the sources, the rules that rejected, and what formed no pair. The sums must add up:
   * what was formed or withdrawn ended as accepted, rejected, superseded or removed.
   */
  public static String table(Collection<PairCount> counts) {
    Map<String, Map<String, Long>> sources = new TreeMap<>();
    for (PairCount count : counts) {
      sources
          .computeIfAbsent(count.source(), source -> new TreeMap<>())
          .merge(count.name(), count.count(), Long::sum);
    }
    StringBuilder table = new StringBuilder();
    table.append("  %-14s".formatted("source"));
    for (String column : COLUMNS) {
      table.append(" %10s".formatted(column));
    }
    table.append("%n".formatted());
    long[] sums = new long[COLUMNS.length];
    sources.forEach(
        (source, names) -> {
          long[] row = row(names);
          for (int i = 0; i < row.length; i++) {
            sums[i] += row[i];
          }
          append(table, source, row);
        });
    append(table, "sum", sums);
    table.append("  %s%n".formatted(balance(sums)));
    details(table, "rejected by", sources, PairCount.REJECTED);
    details(table, "no pair", sources, PairCount.LEFT_OUT);
    details(table, "as before", sources, PairCount.UNCHANGED);
    return table.toString();
  }

  private static long[] row(Map<String, Long> names) {
    return new long[] {
      names.getOrDefault(PairCount.READ, 0L),
      names.getOrDefault(PairCount.DEAD_LETTER, 0L),
      names.getOrDefault(PairCount.FORMED, 0L),
      names.getOrDefault(PairCount.WITHDRAWN, 0L),
      names.getOrDefault(PairCount.ACCEPTED, 0L),
      below(names, PairCount.REJECTED),
      names.getOrDefault(PairCount.SUPERSEDED, 0L),
      names.getOrDefault(PairCount.REMOVED, 0L)
    };
  }

  private static long below(Map<String, Long> names, String prefix) {
    return names.entrySet().stream()
        .filter(count -> count.getKey().startsWith(prefix))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static void append(StringBuilder table, String name, long[] row) {
    table.append("  %-14s".formatted(name));
    for (long count : row) {
      table.append(" %,10d".formatted(count));
    }
    table.append("%n".formatted());
  }

  private static String balance(long[] sums) {
    long in = sums[2] + sums[3];
    long out = sums[4] + sums[5] + sums[6] + sums[7];
    String sides =
        "formed + withdrawn = %,d, accepted + rejected + superseded + removed = %,d"
            .formatted(in, out);
    return in == out ? sides : sides + ": %,d on their way".formatted(in - out);
  }

  /** A line for each source with counts below a prefix, the most frequent first. */
  private static void details(
      StringBuilder table, String title, Map<String, Map<String, Long>> sources, String prefix) {
    sources.forEach(
        (source, names) -> {
          String line =
              names.entrySet().stream()
                  .filter(count -> count.getKey().startsWith(prefix) && count.getValue() > 0)
                  .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                  .map(
                      count ->
                          "%s %,d"
                              .formatted(
                                  count.getKey().substring(prefix.length()), count.getValue())
                              .strip())
                  .collect(Collectors.joining(", "));
          if (!line.isEmpty()) {
            table.append("  %-14s %s: %s%n".formatted(source, title, line));
          }
        });
  }
}
