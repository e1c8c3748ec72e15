package io.e5stream.eval.task;

/**
 * How a classifier is trained.
 *
 * @param draws how often examples are drawn and a classifier is trained
 * @param examplesPerLabel examples of each class in a draw
 * @param seed of the draws
 */
public record ClassificationProtocol(int draws, int examplesPerLabel, long seed) {

  /** MTEB's: 10 draws of 8 examples a class; the seed has its value, but draws other examples. */
  public static final ClassificationProtocol DEFAULTS = new ClassificationProtocol(10, 8, 42);

  public ClassificationProtocol {
    if (draws < 1 || examplesPerLabel < 1) {
      throw new IllegalArgumentException(
          "draws and examples a label must be at least 1 but are %d and %d"
              .formatted(draws, examplesPerLabel));
    }
  }
}
