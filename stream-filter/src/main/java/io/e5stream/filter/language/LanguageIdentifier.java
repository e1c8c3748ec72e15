package io.e5stream.filter.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;

/**
 * Tells the language of a text, with the weights of Apache OpenNLP's model of 103 languages and the
 * scoring written for speed: the library's own takes several times as long. Immutable; shared by
 * threads.
 *
 * <p>Probabilities are calibrated. The model adds a weight for each different n-gram and takes the
 * exponential, which on a sentence leaves all languages nearly equal, though their order is right;
 * so the sums of a text of n different n-grams are multiplied by {@code max(1, (REFERENCE /
 * n)^EXPONENT)}.
 */
public final class LanguageIdentifier {

  /** Characters looked at first: docs/decisions/0011 has accuracy and time by number. */
  static final int SAMPLE = 128;

  /** How many times as many are looked at when that leaves doubt. */
  static final int SECOND_LOOK = 4;

  /** The probability from which on there is no doubt. */
  static final double CERTAIN = 0.9;

  private static final String RESOURCE = "/langdetect-183.bin";
  static final double REFERENCE = 1000;
  static final double EXPONENT = 1;

  private LanguageIdentifier() {}

  /** The identifier with OpenNLP's model; its weights are loaded once in a JVM, at first use. */
  public static LanguageIdentifier builtIn() {
    return new LanguageIdentifier();
  }

  /** Names of the languages that can be told, ISO 639-3. */
  public Set<String> languages() {
    return new TreeSet<>(Arrays.asList(BuiltIn.WEIGHTS.languages()));
  }

  /** The languages of a text; empty when it has no letters to tell by. */
  public Optional<LanguageScores> identify(String text) {
    Optional<LanguageScores> first = identify(text, SAMPLE, true);
    boolean doubt = first.map(scores -> scores.bestProbability() < CERTAIN).orElse(true);
    return doubt && text.length() > SAMPLE ? identify(text, SAMPLE * SECOND_LOOK, true) : first;
  }

  static Optional<LanguageScores> identify(String text, int sample, boolean calibrated) {
    NGramWeights weights = BuiltIn.WEIGHTS;
    LanguageSample characters = new LanguageSample(text, sample);
    NGramSet seen = new NGramSet(characters.size() * 3);
    float[] scores = new float[weights.languages().length];
    boolean letters = false;
    for (int i = 0; i < characters.size(); i++) {
      letters |= Character.isLetter(characters.at(i));
      long key = 0;
      for (int j = i; j < Math.min(i + 3, characters.size()); j++) {
        key = NGramWeights.append(key, characters.at(j));
        if (seen.add(key)) {
          weights.addTo(scores, key);
        }
      }
    }
    if (!letters) {
      return Optional.empty();
    }
    double sharpness = calibrated ? Math.max(1, Math.pow(REFERENCE / seen.size(), EXPONENT)) : 1;
    return Optional.of(new LanguageScores(weights.languages(), softmax(scores, sharpness)));
  }

  private static double[] softmax(float[] scores, double sharpness) {
    float largest = Float.NEGATIVE_INFINITY;
    for (float score : scores) {
      largest = Math.max(largest, score);
    }
    double[] probabilities = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] = Math.exp((scores[i] - largest) * sharpness);
      sum += probabilities[i];
    }
    for (int i = 0; i < scores.length; i++) {
      probabilities[i] /= sum;
    }
    return probabilities;
  }

  /** Loaded when first asked for: it takes half a second. */
  private static final class BuiltIn {

    static final NGramWeights WEIGHTS = load();

    private static NGramWeights load() {
      try (InputStream in = LanguageIdentifier.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException(
              "the language model "
                  + RESOURCE
                  + " is missing: opennlp-models-langdetect brings it");
        }
        return NGramWeights.of((AbstractModel) new LanguageDetectorModel(in).getMaxentModel());
      } catch (IOException e) {
        throw new UncheckedIOException("the language model cannot be read", e);
      }
    }
  }
}
