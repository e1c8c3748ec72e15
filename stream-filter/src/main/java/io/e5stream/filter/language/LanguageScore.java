package io.e5stream.filter.language;

import io.e5stream.filter.Limit;
import io.e5stream.filter.TextRule;
import io.e5stream.filter.text.AnalyzedText;
import java.util.Set;

/**
 * CCNet, FineWeb: a text in an accepted language, told with enough certainty. The published
 * thresholds, .5 and .65, are of other models. Does not apply to texts without letters; one with
 * letters by which no language can be told has the probability 0.
 *
 * @param identifier tells languages
 * @param accepted ISO 639-3 names; empty for any language, as long as one can be told
 * @param min smallest probability
 */
public record LanguageScore(LanguageIdentifier identifier, Set<String> accepted, double min)
    implements TextRule {

  public static final double DEFAULT = 0.65;

  public LanguageScore {
    accepted = Set.copyOf(accepted);
  }

  @Override
  public String name() {
    return "language.score";
  }

  @Override
  public String meaning() {
    return "probability that the text is in an accepted language";
  }

  @Override
  public Limit limit() {
    return Limit.atLeast(min);
  }

  @Override
  public double measure(AnalyzedText text) {
    return identifier
        .identify(text.text())
        .map(scores -> accepted.isEmpty() ? scores.bestProbability() : scores.probability(accepted))
        .orElse(text.characters().letters() == 0 ? Double.NaN : 0);
  }
}
