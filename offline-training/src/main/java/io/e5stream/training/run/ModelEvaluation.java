package io.e5stream.training.run;

import io.e5stream.embed.encoder.Bundle;
import java.util.Map;

/** Measures a model that was trained, before it appears. */
@FunctionalInterface
public interface ModelEvaluation {

  /** Measures nothing. */
  ModelEvaluation NONE = made -> Map.of();

  /**
   * Measures.
   *
   * @param made the new model, in a place that it will leave
   * @return values by metric, for its manifest
   */
  Map<String, Double> of(Bundle made);
}
