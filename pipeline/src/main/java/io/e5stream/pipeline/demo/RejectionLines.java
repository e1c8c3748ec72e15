package io.e5stream.pipeline.demo;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A rejected pair in words: rule, measured value, threshold, and the text that was judged. */
final class RejectionLines {

  private RejectionLines() {}

  /**
   * The words.
   *
   * @param width characters of a text to show
   */
  static List<String> of(Rejection rejection, int width) {
    Rejected why = rejection.verdict();
    List<String> lines = new ArrayList<>();
    lines.add(rejection.id());
    lines.add(
        "  %-8s %s: %s, allowed %s %s"
            .formatted(
                "rule",
                why.rule(),
                number(why.value()),
                why.bound().sign(),
                number(why.threshold())));
    if (!rejection.duplicateOf().isEmpty()) {
      lines.add("  %-8s %s".formatted("like", rejection.duplicateOf()));
    }
    if (why.side() != Side.PASSAGE) {
      lines.add("  %-8s %s".formatted("query", OneLine.of(rejection.head(), width)));
    }
    if (why.side() != Side.QUERY) {
      lines.add("  %-8s %s".formatted("passage", OneLine.of(rejection.body(), width)));
    }
    return lines;
  }

  private static String number(double value) {
    return new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
