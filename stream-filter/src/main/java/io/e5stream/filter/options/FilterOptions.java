package io.e5stream.filter.options;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.RankRule;
import io.e5stream.filter.consistency.VectorStorage;
import io.e5stream.filter.decontamination.EvaluationTexts;
import io.e5stream.filter.duplicate.DuplicateMode;
import io.e5stream.filter.masking.MaskKind;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.filter.profile.Threshold;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** Options of the quality rules. */
public final class FilterOptions {

  public static final ConfigOption<ConsistencyDirection> CONSISTENCY =
      ConfigOptions.key("filter.consistency")
          .enumType(ConsistencyDirection.class)
          .defaultValue(ConsistencyDirection.NONE)
          .withDescription(
              "E5's consistency check of pairs: none; query, for which the passage has to be among"
                  + " the first of the pool's passages; passage, for which the query has to be among"
                  + " the first of the pool's queries; both. Embeds both sides of every pair.");

  public static final ConfigOption<Integer> CONSISTENCY_K =
      ConfigOptions.key("filter.consistency.k")
          .intType()
          .defaultValue(RankRule.DEFAULT_K)
          .withDescription("The last rank that rule consistency.rank accepts.");

  public static final ConfigOption<Integer> CONSISTENCY_POOL =
      ConfigOptions.key("filter.consistency.pool")
          .intType()
          .defaultValue(20_000)
          .withDescription("Latest pairs of a subtask that a pair is ranked against.");

  public static final ConfigOption<VectorStorage> CONSISTENCY_STORAGE =
      ConfigOptions.key("filter.consistency.storage")
          .enumType(VectorStorage.class)
          .defaultValue(VectorStorage.INT8)
          .withDescription(
              "How the pool keeps its vectors, in memory and in checkpoints: float, 4 bytes a"
                  + " dimension and side; int8, 1 byte.");

  public static final ConfigOption<Integer> CONSISTENCY_MIN_POOL =
      ConfigOptions.key("filter.consistency.min-pool")
          .intType()
          .defaultValue(1_000)
          .withDescription(
              "Pairs that a subtask's pool has to hold before it ranks; those that come before wait"
                  + " in state and are then ranked against each other.");

  public static final ConfigOption<Duration> CONSISTENCY_MAX_WAIT =
      ConfigOptions.key("filter.consistency.max-wait")
          .durationType()
          .defaultValue(Duration.ofMinutes(1))
          .withDescription(
              "How long a pair waits at most for the pool to fill; then, and at the end of input, it is"
                  + " ranked against what is there.");

  public static final ConfigOption<List<String>> LANGUAGES =
      ConfigOptions.key("filter.languages")
          .stringType()
          .asList()
          .defaultValues("eng")
          .withDescription(
              "Languages that rule language.score accepts, ISO 639-3, separated by semicolons; all"
                  + " for any language that can be told. Rule gopher.stop-words, whose words are"
                  + " English, applies only when it is eng alone.");

  public static final ConfigOption<List<String>> OFF =
      ConfigOptions.key("filter.off")
          .stringType()
          .asList()
          .defaultValues()
          .withDescription("Rules that do not run, by name, separated by semicolons.");

  public static final ConfigOption<String> MODEL =
      ConfigOptions.key("filter.perplexity.model")
          .stringType()
          .noDefaultValue()
          .withDescription(
              "N-gram model for rule ccnet.perplexity: a file in the ARPA format, packed with gzip"
                  + " or not. Without one the rule does not run.");

  public static final ConfigOption<List<String>> EVALUATION =
      ConfigOptions.key("filter.decontamination.files")
          .stringType()
          .asList()
          .defaultValues()
          .withDescription(
              "Files with texts of evaluation sets, separated by semicolons: JSON Lines with text,"
                  + " or query and passage, or plain lines. Without one the rules decontamination.*"
                  + " do not run.");

  public static final ConfigOption<Integer> EVALUATION_N =
      ConfigOptions.key("filter.decontamination.n")
          .intType()
          .defaultValue(EvaluationTexts.DEFAULT_N)
          .withDescription("Words of the n-grams that rule decontamination.n-grams looks for.");

  public static final ConfigOption<List<MaskKind>> MASK =
      ConfigOptions.key("filter.mask")
          .enumType(MaskKind.class)
          .asList()
          .defaultValues()
          .withDescription(
              "Personal data and secrets to replace by placeholders, separated by semicolons:"
                  + " private_key, api_key, jwt, email, ipv6, ipv4, card, phone.");

  public static final ConfigOption<DuplicateMode> DUPLICATES =
      ConfigOptions.key("filter.duplicates")
          .enumType(DuplicateMode.class)
          .defaultValue(DuplicateMode.NEAR)
          .withDescription(
              "Duplicates to turn down: none, exact (the very same text), near (those as well whose"
                  + " passages or documents share a MinHash band).");

  public static final ConfigOption<Duration> DUPLICATES_TTL =
      ConfigOptions.key("filter.duplicates.ttl")
          .durationType()
          .defaultValue(Duration.ofDays(30))
          .withDescription(
              "How long a text is remembered, by the clock of the job; a duplicate that comes later"
                  + " is taken for new. Bounds the state.");

  public static final ConfigOption<Integer> DUPLICATES_N =
      ConfigOptions.key("filter.duplicates.n")
          .intType()
          .defaultValue(5)
          .withDescription("Near duplicates: words of an n-gram.");

  public static final ConfigOption<Integer> DUPLICATES_BANDS =
      ConfigOptions.key("filter.duplicates.bands")
          .intType()
          .defaultValue(14)
          .withDescription("Near duplicates: bands of a signature, each a probe and some state.");

  public static final ConfigOption<Integer> DUPLICATES_ROWS =
      ConfigOptions.key("filter.duplicates.rows")
          .intType()
          .defaultValue(8)
          .withDescription(
              "Near duplicates: hashes of a band. Texts of the Jaccard similarity s are found with"
                  + " the probability 1 - (1 - s^rows)^bands.");

  public static final ConfigOption<RejectedVersion> REJECTED_VERSION =
      ConfigOptions.key("filter.rejected-version")
          .enumType(RejectedVersion.class)
          .defaultValue(RejectedVersion.DELETE)
          .withDescription(
              "What a newer version that is turned down does to the older one: delete or keep.");

  public static final ConfigOption<Duration> SETTLED_TTL =
      ConfigOptions.key("filter.settled.ttl")
          .durationType()
          .defaultValue(Duration.ofDays(30))
          .withDescription(
              "How long the version of a pair that is not among the clean ones is remembered, so"
                  + " that no older one brings it back. Of clean pairs it is never forgotten.");

  /** One for each rule of each profile. */
  public static final List<ConfigOption<Double>> THRESHOLDS =
      Profiles.thresholds().stream().map(FilterOptions::option).toList();

  private FilterOptions() {}

  private static ConfigOption<Double> option(Threshold threshold) {
    String sources =
        threshold.sources().isEmpty()
            ? ""
            : threshold.sources().stream().sorted().collect(Collectors.joining(", ", ", for ", ""));
    String direction =
        switch (threshold.standard().bound()) {
          case AT_LEAST -> "At least: ";
          case AT_MOST -> "At most: ";
        };
    return ConfigOptions.key(threshold.key())
        .doubleType()
        .defaultValue(threshold.standard().threshold())
        .withDescription(direction + threshold.meaning() + sources + ".");
  }
}
