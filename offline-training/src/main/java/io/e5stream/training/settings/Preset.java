package io.e5stream.training.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;

/** Options that belong together. What a user sets himself wins over them. */
public enum Preset {
  /** E5's pre-training of its small model (arXiv 2212.03533): for many machines' worth of pairs. */
  PAPER_SMALL {
    @Override
    void fill(Configuration options) {
      options.set(TrainingOptions.BATCH_SIZE, 32_768);
      options.set(TrainingOptions.STEPS, 20_000);
      options.set(TrainingOptions.LEARNING_RATE, 3e-4);
      options.set(TrainingOptions.WARM_UP, 0.05);
      options.set(TrainingOptions.TEMPERATURE, 0.01);
      options.set(TrainingOptions.QUERY_TOKENS, 128);
      options.set(TrainingOptions.PASSAGE_TOKENS, 128);
      options.set(TrainingOptions.MIXING, BatchMixing.MIXED);
    }
  },

  /** A trained model learns a collection of its own: small steps, few epochs. */
  ADAPT {
    @Override
    void fill(Configuration options) {
      options.set(TrainingOptions.BATCH_SIZE, 256);
      options.set(TrainingOptions.EPOCHS, 3.0);
      options.set(TrainingOptions.LEARNING_RATE, 2e-5);
      options.set(TrainingOptions.QUERY_TOKENS, 64);
      options.set(TrainingOptions.PASSAGE_TOKENS, 192);
    }
  },

  /** A small random model, in minutes on two cores: to see how it works, and for tests. */
  MICRO {
    @Override
    void fill(Configuration options) {
      options.set(TrainingOptions.INITIAL, InitialWeights.RANDOM);
      options.set(TrainingOptions.LAYERS, 2);
      options.set(TrainingOptions.HIDDEN, 64);
      options.set(TrainingOptions.HEADS, 2);
      options.set(TrainingOptions.INTERMEDIATE, 256);
      options.set(TrainingOptions.BATCH_SIZE, 32);
      options.set(TrainingOptions.STEPS, 60);
      options.set(TrainingOptions.LEARNING_RATE, 2e-3);
      options.set(TrainingOptions.TEMPERATURE, 0.05);
      options.set(TrainingOptions.QUERY_TOKENS, 32);
      options.set(TrainingOptions.PASSAGE_TOKENS, 64);
      options.set(TrainingOptions.DROPOUT, 0.0);
      options.set(TrainingOptions.CHECKPOINT_STEPS, 20);
    }
  };

  abstract void fill(Configuration options);

  /** What the preset sets. */
  public Configuration options() {
    Configuration options = new Configuration();
    fill(options);
    return options;
  }

  /** As on the command line: {@code paper-small}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * By its label.
   *
   * @throws IllegalArgumentException when there is none; the message says which are
   */
  public static Preset of(String label) {
    return Arrays.stream(values())
        .filter(preset -> preset.label().equals(label))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no preset '%s'; there is: %s"
                        .formatted(
                            label,
                            Arrays.stream(values())
                                .map(Preset::label)
                                .collect(Collectors.joining(", ")))));
  }
}
