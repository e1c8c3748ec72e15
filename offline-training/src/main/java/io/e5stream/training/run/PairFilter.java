package io.e5stream.training.run;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.util.List;

/** Leaves out pairs that are none. */
@FunctionalInterface
public interface PairFilter {

  /** Keeps all. */
  PairFilter NONE = (pairs, model) -> pairs;

  /**
   * Filters.
   *
   * @param model that judges
   * @return some of the pairs, in their order
   */
  List<TrainingPair> keep(List<TrainingPair> pairs, Bundle model) throws IOException;
}
