package io.e5stream.filter.profile;

import io.e5stream.filter.decontamination.EvaluationTexts;
import io.e5stream.filter.perplexity.NGramModel;
import java.util.Map;
import java.util.Set;

/**
 * What a user may set about the rules.
 *
 * @param thresholds by option key, those that are not the default
 * @param off names of rules that do not run
 * @param languages ISO 639-3 names of the accepted languages; empty for all
 * @param model for the perplexity rule; null for none, which leaves the rule out
 * @param evaluation texts to keep out; null for none, which leaves those rules out
 */
public record FilterSettings(
    Map<String, Double> thresholds,
    Set<String> off,
    Set<String> languages,
    NGramModel model,
    EvaluationTexts evaluation) {

  /** All as published, for English, without files. */
  public static final FilterSettings DEFAULTS =
      new FilterSettings(Map.of(), Set.of(), Set.of("eng"), null, null);

  public FilterSettings {
    thresholds = Map.copyOf(thresholds);
    off = Set.copyOf(off);
    languages = Set.copyOf(languages);
  }

  double threshold(Threshold threshold) {
    return thresholds.getOrDefault(threshold.key(), threshold.standard().threshold());
  }
}
