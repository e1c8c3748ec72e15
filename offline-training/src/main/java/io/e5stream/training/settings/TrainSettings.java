package io.e5stream.training.settings;

import io.e5stream.training.loss.ContrastiveLoss;
import io.e5stream.training.loss.Distillation;
import io.e5stream.training.loss.FalseNegatives;
import io.e5stream.training.loss.InfoNce;
import io.e5stream.training.loss.WeightedSum;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;

/**
 * How a run trains: the options, checked together.
 *
 * @param config the options; what they do not say is their default
 */
public record TrainSettings(ReadableConfig config) {

  /** Those that decide the weights that come out, beside pairs and first weights. */
  private static final List<ConfigOption<?>> DECIDING =
      List.of(
          TrainingOptions.BATCH_SIZE,
          TrainingOptions.CHUNK_TOKENS,
          TrainingOptions.EPOCHS,
          TrainingOptions.STEPS,
          TrainingOptions.LEARNING_RATE,
          TrainingOptions.WARM_UP,
          TrainingOptions.WEIGHT_DECAY,
          TrainingOptions.CLIP_NORM,
          TrainingOptions.TEMPERATURE,
          TrainingOptions.DIRECTION,
          TrainingOptions.SAME_TEXT,
          TrainingOptions.MARGIN,
          TrainingOptions.NEGATIVES,
          TrainingOptions.DISTILLATION,
          TrainingOptions.CONTRASTIVE_WEIGHT,
          TrainingOptions.QUERY_TOKENS,
          TrainingOptions.PASSAGE_TOKENS,
          TrainingOptions.MAX_CHARACTERS,
          TrainingOptions.DROPOUT,
          TrainingOptions.MIXING,
          TrainingOptions.SEED,
          TrainingOptions.THREADS,
          TrainingOptions.INITIAL,
          TrainingOptions.LAYERS,
          TrainingOptions.HIDDEN,
          TrainingOptions.HEADS,
          TrainingOptions.INTERMEDIATE);

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException naming every value that cannot be
   */
  public TrainSettings {
    List<String> problems = new ArrayList<>();
    Checks checks = new Checks(config, problems);
    checks.atLeast(TrainingOptions.BATCH_SIZE, 2);
    checks.atLeast(TrainingOptions.CHUNK_TOKENS, 1);
    checks.atLeast(TrainingOptions.STEPS, 1);
    checks.above(TrainingOptions.EPOCHS, 0);
    checks.above(TrainingOptions.LEARNING_RATE, 0);
    checks.within(TrainingOptions.WARM_UP, 0, 1);
    checks.within(TrainingOptions.WEIGHT_DECAY, 0, 1);
    checks.above(TrainingOptions.CLIP_NORM, 0);
    checks.above(TrainingOptions.TEMPERATURE, 0);
    checks.within(TrainingOptions.MARGIN, 0, 2);
    checks.atLeast(TrainingOptions.NEGATIVES, 0);
    checks.within(TrainingOptions.CONTRASTIVE_WEIGHT, 0, 1_000);
    checks.atLeast(TrainingOptions.QUERY_TOKENS, 4);
    checks.atLeast(TrainingOptions.PASSAGE_TOKENS, 4);
    checks.atLeast(TrainingOptions.MAX_CHARACTERS, 1);
    checks.within(TrainingOptions.DROPOUT, 0, 0.99);
    checks.atLeast(TrainingOptions.CHECKPOINT_STEPS, 1);
    checks.atLeast(TrainingOptions.THREADS, 1);
    checks.atLeast(TrainingOptions.LAYERS, 1);
    checks.atLeast(TrainingOptions.HIDDEN, 1);
    checks.atLeast(TrainingOptions.HEADS, 1);
    checks.atLeast(TrainingOptions.INTERMEDIATE, 1);
    if (config.get(TrainingOptions.DISTILLATION) && config.get(TrainingOptions.NEGATIVES) < 1) {
      problems.add(
          "%s needs hard negatives: set %s"
              .formatted(TrainingOptions.DISTILLATION.key(), TrainingOptions.NEGATIVES.key()));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
  }

  public <T> T get(ConfigOption<T> option) {
    return config.get(option);
  }

  /** What is made small. */
  public ContrastiveLoss loss() {
    double temperature = get(TrainingOptions.TEMPERATURE);
    double margin = config.getOptional(TrainingOptions.MARGIN).orElse(Double.POSITIVE_INFINITY);
    InfoNce infoNce =
        new InfoNce(
            temperature,
            get(TrainingOptions.DIRECTION),
            new FalseNegatives(get(TrainingOptions.SAME_TEXT), margin));
    return get(TrainingOptions.DISTILLATION)
        ? new WeightedSum(
            new Distillation(temperature), infoNce, get(TrainingOptions.CONTRASTIVE_WEIGHT))
        : infoNce;
  }

  /** How many steps, given those of one epoch. */
  public int steps(int ofEpoch) {
    return config
        .getOptional(TrainingOptions.STEPS)
        .orElseGet(() -> (int) Math.max(1, Math.round(get(TrainingOptions.EPOCHS) * ofEpoch)));
  }

  /** Key and value of all that decide the result, for run.json. */
  public Map<String, String> described() {
    Map<String, String> values = new TreeMap<>();
    for (ConfigOption<?> option : DECIDING) {
      config.getOptional(option).ifPresent(value -> values.put(option.key(), value.toString()));
      if (option.hasDefaultValue()) {
        values.putIfAbsent(option.key(), option.defaultValue().toString());
      }
    }
    return values;
  }

  private record Checks(ReadableConfig config, List<String> problems) {

    void atLeast(ConfigOption<Integer> option, int least) {
      config
          .getOptional(option)
          .filter(value -> value < least)
          .ifPresent(value -> add(option, "at least " + least, value));
    }

    void above(ConfigOption<Double> option, double bound) {
      config
          .getOptional(option)
          .filter(value -> !(value > bound) || value.isInfinite())
          .ifPresent(value -> add(option, "above " + bound, value));
    }

    void within(ConfigOption<Double> option, double least, double most) {
      config
          .getOptional(option)
          .filter(value -> !(value >= least && value <= most))
          .ifPresent(value -> add(option, "from %s to %s".formatted(least, most), value));
    }

    private void add(ConfigOption<?> option, String expected, Object value) {
      problems.add("%s must be %s but is %s".formatted(option.key(), expected, value));
    }
  }
}
