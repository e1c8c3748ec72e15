package io.e5stream.filter.options;

import io.e5stream.filter.decontamination.EvaluationTexts;
import io.e5stream.filter.masking.MaskKind;
import io.e5stream.filter.profile.Profiles;
import io.e5stream.filter.profile.Threshold;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** Options of the quality rules. */
public final class FilterOptions {

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
