package io.e5stream.embed.encoder.tuning;

import java.util.List;

/** Chooses among what was measured. */
final class Choice {

  /** How much faster is measurably faster: 3 percent. */
  static final double MARGIN = 1.03;

  /** Below that, a median says little. */
  static final int ENOUGH_SAMPLES = 3;

  private Choice() {}

  /**
   * The most modest of those that no other beats by more than {@value #MARGIN}: on machines bound
   * by memory large batches gain nothing, and small ones wait less for each other.
   *
   * @param untuned what is chosen when too little was measured
   */
  static EncoderTuning among(List<Measurement> measurements, EncoderTuning untuned) {
    List<Measurement> known =
        measurements.stream().filter(m -> m.samples() >= ENOUGH_SAMPLES).toList();
    double best = known.stream().mapToDouble(Measurement::tokensPerSecond).max().orElse(0);
    return known.stream()
        .filter(m -> m.tokensPerSecond() * MARGIN >= best)
        .map(Measurement::tuning)
        .min(EncoderTuning.MODEST)
        .orElse(untuned);
  }
}
