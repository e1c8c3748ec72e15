package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.tuning.Calibration;
import io.e5stream.embed.encoder.tuning.Measurement;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Prints a calibration: tokens a second by batch size and callers, and what was chosen. */
final class CalibrationTable {

  private CalibrationTable() {}

  static void print(String model, Calibration calibration, Path file, PrintWriter out) {
    out.printf(
        "machine  %s, %d cores, %s, ONNX Runtime %s%n",
        calibration.key().processor(),
        calibration.key().cores(),
        calibration.key().architecture(),
        calibration.key().onnxRuntime());
    out.printf("model    %s on %s%n", model, calibration.key().device());
    Instant measured = Instant.ofEpochMilli(calibration.createdMillis());
    out.printf("measured %s%n%n", measured.truncatedTo(ChronoUnit.SECONDS));
    SortedSet<Integer> callers = new TreeSet<>();
    SortedSet<Integer> budgets = new TreeSet<>();
    for (Measurement measurement : calibration.measurements()) {
      callers.add(measurement.tuning().callers());
      budgets.add(measurement.tuning().batchTokens());
    }
    if (budgets.isEmpty()) {
      out.println("there was no time to measure anything: give more with --max-time");
    } else {
      table(calibration, callers, budgets).print(out);
    }
    out.printf("%nchosen   %s%nkept in  %s%n", calibration.chosen(), file);
  }

  private static Table table(
      Calibration calibration, SortedSet<Integer> callers, SortedSet<Integer> budgets) {
    Table table =
        new Table(
            Stream.concat(
                    Stream.of("tokens/s"),
                    callers.stream().map(c -> c == 1 ? "1 caller" : c + " callers"))
                .toArray(String[]::new));
    for (int budget : budgets) {
      table.row(
          Stream.concat(
                  Stream.of("batches of " + budget),
                  callers.stream().map(count -> rate(calibration, budget, count)))
              .toArray(String[]::new));
    }
    return table;
  }

  /** With the number of samples; an asterisk marks what was chosen. */
  private static String rate(Calibration calibration, int budget, int callers) {
    return calibration.measurements().stream()
        .filter(m -> m.tuning().batchTokens() == budget && m.tuning().callers() == callers)
        .map(
            m ->
                String.format(
                    Locale.ROOT,
                    "%,.0f (%d)%s",
                    m.tokensPerSecond(),
                    m.samples(),
                    m.tuning().equals(calibration.chosen()) ? " *" : ""))
        .findFirst()
        .orElse("-");
  }
}
