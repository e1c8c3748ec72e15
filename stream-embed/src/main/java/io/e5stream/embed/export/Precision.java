package io.e5stream.embed.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** In which numbers an exported model computes. */
public enum Precision {
  /** 32-bit floating point, everywhere. */
  FP32,
  /** 16-bit floating point, everywhere: for GPUs. */
  FP16,
  /** Linear layers in 8-bit integers with a scale for each token, the rest in fp32: for CPUs. */
  W8,
  /** Linear layers in 8-bit integers with calibrated ranges, the rest in fp32: for CPUs. */
  INT8;

  /** As in manifests and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether sample texts have a part in the export, beside measuring it. */
  public boolean isCalibrated() {
    return this == W8 || this == INT8;
  }

  /**
   * By its label.
   *
   * @throws IllegalArgumentException when there is none of this label; the message says which are
   */
  public static Precision of(String label) {
    for (Precision precision : values()) {
      if (precision.label().equals(label)) {
        return precision;
      }
    }
    throw new IllegalArgumentException(
        "no precision '%s'; there is: %s"
            .formatted(
                label,
                Arrays.stream(values()).map(Precision::label).collect(Collectors.joining(", "))));
  }
}
