package io.e5stream.filter.options;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;

/** Collects values of options that are out of their ranges, so that all of them are named. */
final class Ranges {

  private final List<String> problems = new ArrayList<>();

  Ranges atLeastOne(ConfigOption<Integer> option, int value) {
    if (value < 1) {
      problems.add(option.key() + " must be at least 1 but is " + value);
    }
    return this;
  }

  Ranges atLeastOneMilli(ConfigOption<Duration> option, Duration value) {
    if (value.toMillis() < 1) {
      problems.add(option.key() + " must be at least 1 ms but is " + value);
    }
    return this;
  }

  /** At most another value; where that one is out of its own range, nothing is said. */
  Ranges atMost(
      ConfigOption<Integer> option, int value, ConfigOption<Integer> bound, int boundValue) {
    if (value > boundValue && boundValue >= 1) {
      problems.add(
          "%s is %d, more than %s, which is %d"
              .formatted(option.key(), value, bound.key(), boundValue));
    }
    return this;
  }

  /**
   * Ends the collecting.
   *
   * @throws IllegalArgumentException with what was found, each on its line
   */
  void check() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }
}
