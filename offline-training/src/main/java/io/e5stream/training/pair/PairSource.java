package io.e5stream.training.pair;

import java.io.IOException;
import java.util.function.Consumer;

/** Where pairs come from: files, or whatever else a caller has. */
public interface PairSource {

  /**
   * Gives each pair once, always in the same order.
   *
   * @return how many there were
   * @throws IOException when the source cannot be read; the message says where
   * @throws IllegalArgumentException when a record is no pair; the message says which
   */
  long forEach(Consumer<TrainingPair> consumer) throws IOException;

  /** What a user calls it: a file, a folder, a topic. */
  String description();
}
