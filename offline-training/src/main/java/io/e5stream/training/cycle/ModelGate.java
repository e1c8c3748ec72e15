package io.e5stream.training.cycle;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.training.pair.TrainingPair;
import java.util.List;
import java.util.Map;

/** Compares a new model with the one that serves. */
@FunctionalInterface
public interface ModelGate {

  /**
   * What a comparison says.
   *
   * @param passed whether the new model may become a candidate
   * @param reason in words, with the numbers that decide
   * @param results values by metric, for the new model's manifest
   */
  record Verdict(boolean passed, String reason, Map<String, Double> results) {}

  /**
   * Compares.
   *
   * @param heldOut pairs that neither was trained on in this cycle
   */
  Verdict compare(Bundle serving, Bundle made, List<TrainingPair> heldOut);
}
