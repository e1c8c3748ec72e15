package io.e5stream.filter.language;

import java.util.Arrays;
import java.util.Set;

/** How probable each language is for a text; sums to 1. */
public final class LanguageScores {

  private final String[] languages;
  private final double[] probabilities;

  LanguageScores(String[] languages, double[] probabilities) {
    this.languages = languages;
    this.probabilities = probabilities;
  }

  /** The most probable language, ISO 639-3. */
  public String best() {
    return languages[argmax()];
  }

  /** Probability of the most probable language. */
  public double bestProbability() {
    return probabilities[argmax()];
  }

  /** Probability that the text is in one of these languages; 0 for names that are not known. */
  public double probability(Set<String> names) {
    double sum = 0;
    for (int i = 0; i < languages.length; i++) {
      sum += names.contains(languages[i]) ? probabilities[i] : 0;
    }
    return Math.min(1, sum);
  }

  private int argmax() {
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    return best;
  }

  double[] probabilities() {
    return Arrays.copyOf(probabilities, probabilities.length);
  }
}
