package io.e5stream.pipeline.cli;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.training.consistency.FilterCounts;
import io.e5stream.training.consistency.FilterOutcome;
import io.e5stream.training.consistency.FilterReport;
import io.e5stream.training.consistency.FilterSettings;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * What a run of the consistency filter did, in a few lines.
 *
 * @param report of the run
 */
record FilterSummary(FilterReport report) {

  void print(PrintWriter out) {
    FilterCounts counts = report.counts();
    FilterSettings settings = report.settings();
    out.println(format("%-10s %,d of %s", "pairs", counts.total(), report.source()));
    out.println(
        format("%-10s %s (%s)", "ranked by", report.bundle().id(), report.bundle().hash8()));
    out.println(
        format(
            "%-10s %s, among %,d pairs, up to rank %d",
            "how", what(settings.direction()), counts.pool(), settings.k()));
    for (FilterOutcome outcome : FilterOutcome.values()) {
      long count = counts.of(outcome);
      out.println(
          format("%-10s %,d (%.1f %%)", outcome.label(), count, 100.0 * count / counts.total()));
    }
    if (counts.pool() <= settings.k()) {
      out.println(
          format(
              "note: among %,d pairs every one is of rank %d or better: this checked nothing",
              counts.pool(), settings.k()));
    }
    out.flush();
  }

  private static String what(ConsistencyDirection direction) {
    return switch (direction) {
      case QUERY -> "passages for each query";
      case PASSAGE -> "queries for each passage";
      case BOTH -> "passages for each query and queries for each passage";
      case NONE -> throw new IllegalArgumentException("a run has a direction");
    };
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
