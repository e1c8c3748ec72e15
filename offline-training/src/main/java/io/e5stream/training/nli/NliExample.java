package io.e5stream.training.nli;

import java.util.Objects;

/**
 * A line of NLI data.
 *
 * @param place file name and line
 */
record NliExample(String premise, String hypothesis, NliLabel label, String place) {

  NliExample {
    Objects.requireNonNull(premise, "premise");
    Objects.requireNonNull(hypothesis, "hypothesis");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(place, "place");
  }
}
