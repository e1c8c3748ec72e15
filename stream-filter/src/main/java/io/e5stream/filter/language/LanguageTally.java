package io.e5stream.filter.language;

/** Adds up the weights of the different n-grams of samples. Used by one thread. */
final class LanguageTally {

  private static final int LONGEST = 3;

  private final NGramWeights weights;
  private final NGramSet seen = new NGramSet();
  private final float[] sums;
  private boolean letters;

  LanguageTally(NGramWeights weights) {
    this.weights = weights;
    this.sums = new float[weights.width()];
  }

  void add(LanguageSample sample) {
    // Found first and added afterwards: what is waited for in memory is waited for together.
    int[] rows = new int[LONGEST * sample.size()];
    int count = 0;
    for (int i = 0; i < sample.size(); i++) {
      letters = letters || Character.isLetter(sample.at(i));
      long key = 0;
      for (int j = i; j < Math.min(i + LONGEST, sample.size()); j++) {
        key = NGramWeights.append(key, sample.at(j));
        if (seen.add(key)) {
          int row = weights.row(key);
          rows[count] = row;
          count += row == NGramWeights.UNKNOWN ? 0 : 1;
        }
      }
    }
    weights.addTo(sums, rows, count);
  }

  boolean hasLetters() {
    return letters;
  }

  /** Different n-grams. */
  int size() {
    return seen.size();
  }

  /**
   * The probabilities, by the exponentials of the sums.
   *
   * @param sharpness what the sums are multiplied by
   */
  LanguageScores scores(double sharpness) {
    int languages = weights.languages().length;
    float largest = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < languages; i++) {
      largest = Math.max(largest, sums[i]);
    }
    double[] probabilities = new double[languages];
    double total = 0;
    for (int i = 0; i < languages; i++) {
      probabilities[i] = Math.exp((sums[i] - largest) * sharpness);
      total += probabilities[i];
    }
    for (int i = 0; i < languages; i++) {
      probabilities[i] /= total;
    }
    return new LanguageScores(weights.languages(), probabilities);
  }
}
