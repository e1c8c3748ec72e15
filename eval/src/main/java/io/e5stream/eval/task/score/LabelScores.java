package io.e5stream.eval.task.score;

/**
 * How often predicted labels are right.
 *
 * @param accuracy share of the items that are
 * @param macroF1 mean over the labels of their F1, each label counting the same; of a label that is
 *     predicted for no item and has none there is no F1, and it is left out
 */
public record LabelScores(double accuracy, double macroF1) {

  /**
   * Compares.
   *
   * @param labels {@code [items]}, 0 to {@code count - 1}
   * @param predicted {@code [items]}, likewise
   * @throws IllegalArgumentException if there is no item, or their numbers differ
   */
  public static LabelScores of(int[] labels, int[] predicted, int count) {
    if (labels.length == 0 || labels.length != predicted.length) {
      throw new IllegalArgumentException(
          "%d labels and %d predictions".formatted(labels.length, predicted.length));
    }
    int[] right = new int[count];
    int[] items = new int[count];
    int[] claims = new int[count];
    int allRight = 0;
    for (int i = 0; i < labels.length; i++) {
      items[labels[i]]++;
      claims[predicted[i]]++;
      if (labels[i] == predicted[i]) {
        right[labels[i]]++;
        allRight++;
      }
    }
    double sum = 0;
    int seen = 0;
    for (int label = 0; label < count; label++) {
      if (items[label] + claims[label] > 0) {
        seen++;
        // 2 precision recall / (precision + recall), in counts.
        sum += 2.0 * right[label] / (items[label] + claims[label]);
      }
    }
    return new LabelScores((double) allRight / labels.length, sum / seen);
  }
}
