package io.e5stream.eval.suite;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many rows ended how.
 *
 * @param counts number by verdict; every verdict has one
 */
public record SuiteSummary(Map<Verdict, Long> counts) {

  /** Counts the rows. */
  public static SuiteSummary of(List<SuiteRow> rows) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    for (Verdict verdict : Verdict.values()) {
      counts.put(verdict, rows.stream().filter(row -> row.verdict() == verdict).count());
    }
    return new SuiteSummary(counts);
  }

  /** Whether nothing is wrong. A data set that is not there is not wrong. */
  public boolean isGood() {
    return counts.get(Verdict.FAIL) == 0 && counts.get(Verdict.ERROR) == 0;
  }

  /** {@code 15 values: 5 pass, 0 fail, 6 measured, 3 missing, 1 error}. */
  public String line() {
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    return all
        + " values: "
        + counts.entrySet().stream()
            .map(count -> count.getValue() + " " + count.getKey().label())
            .collect(Collectors.joining(", "));
  }
}
