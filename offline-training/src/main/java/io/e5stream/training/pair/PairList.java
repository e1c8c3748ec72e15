package io.e5stream.training.pair;

import java.util.List;
import java.util.function.Consumer;

/**
 * Pairs in memory.
 *
 * @param pairs in their order
 * @param description what a user calls them
 */
public record PairList(List<TrainingPair> pairs, String description) implements PairSource {

  public PairList {
    pairs = List.copyOf(pairs);
  }

  @Override
  public long forEach(Consumer<TrainingPair> consumer) {
    pairs.forEach(consumer);
    return pairs.size();
  }
}
