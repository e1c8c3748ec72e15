package io.e5stream.filter.options;

import io.e5stream.filter.decontamination.EvaluationFiles;
import io.e5stream.filter.decontamination.EvaluationTexts;
import io.e5stream.filter.masking.MaskKind;
import io.e5stream.filter.masking.Masker;
import io.e5stream.filter.perplexity.ArpaReader;
import io.e5stream.filter.perplexity.NGramModel;
import io.e5stream.filter.profile.FilterSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;

/** Makes the rules' settings from options, reading the files that they name. */
public final class FilterConfig {

  /** What stands for any language. */
  private static final String ALL = "all";

  private FilterConfig() {}

  /**
   * The settings.
   *
   * @throws IllegalArgumentException for a file that is not there, or is no file of its kind
   */
  public static FilterSettings settings(ReadableConfig config) {
    Map<String, Double> thresholds = new HashMap<>();
    for (ConfigOption<Double> option : FilterOptions.THRESHOLDS) {
      config.getOptional(option).ifPresent(value -> thresholds.put(option.key(), value));
    }
    List<String> languages = config.get(FilterOptions.LANGUAGES);
    return new FilterSettings(
        thresholds,
        Set.copyOf(config.get(FilterOptions.OFF)),
        languages.contains(ALL) ? Set.of() : Set.copyOf(languages),
        model(config),
        evaluation(config));
  }

  /** What masks the texts. */
  public static Masker masker(ReadableConfig config) {
    EnumSet<MaskKind> kinds = EnumSet.noneOf(MaskKind.class);
    kinds.addAll(config.get(FilterOptions.MASK));
    return new Masker(kinds);
  }

  private static NGramModel model(ReadableConfig config) {
    String file = config.getOptional(FilterOptions.MODEL).orElse(null);
    if (file == null) {
      return null;
    }
    try {
      return ArpaReader.read(existing(FilterOptions.MODEL, file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static EvaluationTexts evaluation(ReadableConfig config) {
    List<Path> files =
        config.get(FilterOptions.EVALUATION).stream()
            .map(file -> existing(FilterOptions.EVALUATION, file))
            .toList();
    if (files.isEmpty()) {
      return null;
    }
    try {
      return EvaluationFiles.read(files, config.get(FilterOptions.EVALUATION_N));
    } catch (IOException e) {
      throw new UncheckedIOException("evaluation sets cannot be read", e);
    }
  }

  private static Path existing(ConfigOption<?> option, String file) {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          option.key() + ": there is no file " + path.toAbsolutePath());
    }
    return path;
  }
}
