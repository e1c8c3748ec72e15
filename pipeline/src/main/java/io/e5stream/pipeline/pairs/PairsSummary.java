package io.e5stream.pipeline.pairs;

import io.e5stream.ingest.PairCount;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
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
    Map<String, long[]> rows = new LinkedHashMap<>();
    long[] sums = new long[COLUMNS.length];
    sources.forEach(
        (source, names) -> {
          long[] row = row(names);
          for (int i = 0; i < row.length; i++) {
            sums[i] += row[i];
          }
          rows.put(source, row);
        });
    rows.put("sum", sums);
    StringBuilder table = new StringBuilder();
    append(table, rows);
    table.append(format("  %s%n", balance(sums)));
    details(table, "rejected", sources, PairCount.REJECTED);
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

  /** Columns as wide as they need to be: the table fits a terminal of 100 columns. */
  private static void append(StringBuilder table, Map<String, long[]> rows) {
    long[] largest = rows.get("sum");
    int[] widths = new int[COLUMNS.length];
    table.append(format("  %-14s", "source"));
    for (int i = 0; i < COLUMNS.length; i++) {
      widths[i] = 2 + Math.max(COLUMNS[i].length(), format("%,d", largest[i]).length());
      table.append(format("%" + widths[i] + "s", COLUMNS[i]));
    }
    table.append(format("%n"));
    rows.forEach(
        (name, row) -> {
          table.append(format("  %-14s", name));
          for (int i = 0; i < row.length; i++) {
            table.append(format("%," + widths[i] + "d", row[i]));
          }
          table.append(format("%n"));
        });
  }

  private static String balance(long[] sums) {
    long in = sums[2] + sums[3];
    long out = sums[4] + sums[5] + sums[6] + sums[7];
    String sides =
        format(
            "formed + withdrawn = %,d, accepted + rejected + superseded + removed = %,d", in, out);
    return in == out ? sides : sides + format(": %,d on their way", in - out);
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
                          format(
                                  "%s %,d",
                                  count.getKey().substring(prefix.length()), count.getValue())
                              .strip())
                  .collect(Collectors.joining(", "));
          if (!line.isEmpty()) {
            table.append(format("  %-14s %s: %s%n", source, title, line));
          }
        });
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
