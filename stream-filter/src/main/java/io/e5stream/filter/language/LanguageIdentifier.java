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
 * so the sums of a text of n different n-grams are multiplied by {@code max(1, REFERENCE / n)}.
 */
public final class LanguageIdentifier {

  /** Characters looked at at a time, and how many times at most: docs/decisions/0011. */
  static final int PART = 64;

  static final int PARTS = 8;

  /** Parts that are looked at in any case. */
  private static final int FIRST = 2;

  /** The probability from which on no more is looked at. */
  static final double CERTAIN = 0.9;

  /** The order in which a long text's parts are looked at: far from each other. */
  private static final int[] PLACES = {1, 5, 3, 7, 0, 4, 2, 6};

  private static final String RESOURCE = "/langdetect-183.bin";
  private static final double REFERENCE = 1000;

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
    LanguageTally tally = new LanguageTally(BuiltIn.WEIGHTS);
    if (text.length() <= PART * FIRST) {
      tally.add(new LanguageSample(text, 0, text.length()));
      return scores(tally);
    }
    Optional<LanguageScores> scores = Optional.empty();
    for (int i = 0; i < PARTS && doubtful(scores); i++) {
      int start = (int) ((long) (text.length() - PART) * PLACES[i] / (PARTS - 1));
      tally.add(new LanguageSample(text, start, start + PART));
      // Fewer would be too sure of themselves.
      if (i + 1 >= FIRST) {
        scores = scores(tally);
      }
    }
    return scores;
  }

  private static boolean doubtful(Optional<LanguageScores> scores) {
    return scores.isEmpty() || scores.get().bestProbability() < CERTAIN;
  }

  private static Optional<LanguageScores> scores(LanguageTally tally) {
    if (!tally.hasLetters()) {
      return Optional.empty();
    }
    double sharpness = Math.max(1, REFERENCE / tally.size());
    return Optional.of(tally.scores(sharpness));
  }

  /** The sums of a whole text as they are, for comparison with the library. */
  static LanguageScores uncalibrated(String text) {
    LanguageTally tally = new LanguageTally(BuiltIn.WEIGHTS);
    tally.add(new LanguageSample(text, 0, text.length()));
    return tally.scores(1);
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
