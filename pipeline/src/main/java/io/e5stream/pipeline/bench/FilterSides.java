package io.e5stream.pipeline.bench;

import io.e5stream.filter.AnalyzedPair;
import io.e5stream.filter.Verdict;
import io.e5stream.filter.consistency.PairPool;
import io.e5stream.filter.consistency.VectorStorage;
import io.e5stream.filter.language.LanguageIdentifier;
import io.e5stream.filter.perplexity.NGramModel;
import io.e5stream.filter.profile.FilterProfile;
import io.e5stream.filter.profile.FilterSettings;
import io.e5stream.filter.profile.ProfileName;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.ingest.TextPair;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;

/**
 * What of the rules is timed: the number that a side gives for a pair keeps it from being skipped.
 */
final class FilterSides {

  private FilterSides() {}

  static Map<String, ToIntFunction<TextPair>> of(NGramModel model) {
    FilterProfile pairs = Profiles.of(ProfileName.PAIRS, FilterSettings.DEFAULTS);
    FilterSettings settings = FilterSettings.DEFAULTS;
    FilterProfile documents = Profiles.of(ProfileName.DOCUMENTS, settings);
    FilterSettings withModel =
        new FilterSettings(
            settings.thresholds(), settings.off(), settings.languages(), model, null);
    FilterProfile modelled = Profiles.of(ProfileName.PAIRS, withModel);
    LanguageIdentifier identifier = LanguageIdentifier.builtIn();
    Map<String, ToIntFunction<TextPair>> sides = new LinkedHashMap<>();
    sides.put("pairs", pair -> accepted(pairs.judge(pair)));
    sides.put("pairs_lm", pair -> accepted(modelled.judge(web(pair))));
    sides.put("documents", pair -> accepted(documents.judge(pair.passage())));
    sides.put("analysis", pair -> AnalyzedPair.of(pair).passage().words());
    sides.put("language", pair -> identifier.identify(pair.passage()).isPresent() ? 1 : 0);
    sides.put("rank_float", new RankSide(VectorStorage.FLOAT, PairPool.RUN));
    sides.put("rank_int8", new RankSide(VectorStorage.INT8, PairPool.RUN));
    sides.put("rank_float_single", new RankSide(VectorStorage.FLOAT, 1));
    sides.put("rank_int8_single", new RankSide(VectorStorage.INT8, 1));
    return sides;
  }

  static Map<String, String> descriptions() {
    return Map.of(
        "pairs", "the profile pairs",
        "pairs_lm", "the same with the perplexity rule, which is for pairs of web pages",
        "documents", "the profile documents, on the passages",
        "analysis", "only finding words and lines of both sides",
        "language", "only telling the passage's language",
        "rank_float", "consistency ranking of given vectors, 20,000 x 384 floats in the pool",
        "rank_int8", "the same with the pool in bytes",
        "rank_float_single", "rank_float, pair by pair instead of 32 together",
        "rank_int8_single", "rank_int8, pair by pair");
  }

  private static TextPair web(TextPair pair) {
    return new TextPair("web:" + pair.id(), pair.query(), pair.passage(), "web", pair.signals());
  }

  private static int accepted(Verdict verdict) {
    return verdict instanceof Verdict.Accepted ? 1 : 0;
  }
}
