package io.e5stream.training.consistency;

import io.e5stream.training.pair.PairSource;
import java.io.IOException;
import java.io.Serializable;

/** Travels with a job to where the pairs are read, and opens their source there. */
@FunctionalInterface
public interface PairSourceFactory extends Serializable {

  /**
   * Opens the source: the same pairs in the same order each time.
   *
   * @throws IOException when it is not there; the message says what is
   */
  PairSource open() throws IOException;
}
