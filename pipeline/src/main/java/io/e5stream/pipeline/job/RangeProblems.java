package io.e5stream.pipeline.job;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with the values of options, so that all of it is said at once. */
public final class RangeProblems {

  private final List<String> problems = new ArrayList<>();

  /**
   * Reads a group of options.
   *
   * @param group throws an {@link IllegalArgumentException} that names the values out of their
   *     ranges, each on its line
   */
  public RangeProblems reading(Runnable group) {
    try {
      group.run();
    } catch (IllegalArgumentException e) {
      e.getMessage().lines().forEach(problems::add);
    }
    return this;
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalArgumentException with all that was found
   */
  public void throwIfAny() {
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          problems.size() == 1
              ? problems.get(0)
              : "wrong configuration:\n  " + String.join("\n  ", problems));
    }
  }
}
