package io.e5stream.training.optimise;

/**
 * The learning rate rises from 0 for some steps, then falls to 0 behind the last, both linearly.
 *
 * @param peak where the two lines meet, between the last step that warms up and the next: no step
 *     has quite that rate
 * @param warmUpSteps steps in which it rises
 * @param steps of the whole run
 */
public record LinearSchedule(double peak, int warmUpSteps, int steps) {

  public LinearSchedule {
    if (!(peak > 0) || warmUpSteps < 0 || steps < 1 || warmUpSteps > steps) {
      throw new IllegalArgumentException(
          "no schedule: peak %s, %d of %d steps warm up".formatted(peak, warmUpSteps, steps));
    }
  }

  /**
   * The rate of a step.
   *
   * @param step from 1
   */
  public double rate(int step) {
    if (step <= warmUpSteps) {
      return peak * step / (warmUpSteps + 1);
    }
    return peak * (steps + 1 - step) / (steps + 1 - warmUpSteps);
  }
}
