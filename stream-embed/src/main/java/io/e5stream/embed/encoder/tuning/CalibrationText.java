package io.e5stream.embed.encoder.tuning;

import java.util.Locale;

/** A calibration in words. */
final class CalibrationText {

  private CalibrationText() {}

  /** One line for the log. */
  static String line(String model, Calibration calibration) {
    String busy =
        calibration.isDisturbed()
            ? String.format(
                Locale.ROOT,
                " (other processes took %.0f %% of the machine, so this is untuned)",
                100 * calibration.others())
            : "";
    return "measured %s on %s: it runs with %s%s%s"
        .formatted(
            model, calibration.key().device(), calibration.chosen(), rate(calibration), busy);
  }

  private static String rate(Calibration calibration) {
    return calibration.measurements().stream()
        .filter(m -> m.tuning().equals(calibration.chosen()))
        .map(m -> String.format(Locale.ROOT, ", %,.0f tokens/s", m.tokensPerSecond()))
        .findFirst()
        .orElse("");
  }
}
