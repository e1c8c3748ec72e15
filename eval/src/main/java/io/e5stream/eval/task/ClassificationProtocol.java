package io.e5stream.eval.task;

/**
 * How a classifier is trained.
 *
 * @param draws how often examples are drawn and a classifier is trained
 * @param examplesPerLabel examples of each class in a draw
 * @param seed of the draws, 0 to 2^31 - 1
 */
public record ClassificationProtocol(int draws, int examplesPerLabel, long seed) {

  /** MTEB's: 10 draws of 8 examples a class, those that its seed draws there. */
  public static final ClassificationProtocol DEFAULTS = new ClassificationProtocol(10, 8, 42);

  public ClassificationProtocol {
    if (draws < 1 || examplesPerLabel < 1) {
      throw new IllegalArgumentException(
          "draws and examples a label must be at least 1 but are %d and %d"
              .formatted(draws, examplesPerLabel));
    }
    if (seed < 0 || seed > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "the seed must be 0 to %d but is %d".formatted(Integer.MAX_VALUE, seed));
    }
  }
}
