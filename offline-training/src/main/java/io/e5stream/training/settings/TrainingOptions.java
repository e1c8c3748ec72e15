package io.e5stream.training.settings;

import io.e5stream.training.loss.LossDirection;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** Options of training. Sources of defaults are in docs/training.md. */
public final class TrainingOptions {

  public static final ConfigOption<Integer> BATCH_SIZE =
      ConfigOptions.key("training.batch-size")
          .intType()
          .defaultValue(256)
          .withDescription(
              "Pairs of a step, each of which is told from all others. Memory does not depend on it"
                  + " but for the vectors themselves: gradients are cached.");

  public static final ConfigOption<Integer> CHUNK_TOKENS =
      ConfigOptions.key("training.chunk-tokens")
          .intType()
          .defaultValue(4096)
          .withDescription(
              "Tokens, padding included, that go through the encoder at once: what memory depends on."
                  + " Changes no result but by rounding and, with dropout, by what is dropped.");

  public static final ConfigOption<Double> EPOCHS =
      ConfigOptions.key("training.epochs")
          .doubleType()
          .defaultValue(1.0)
          .withDescription("How often every pair is seen; training.steps wins where it is set.");

  public static final ConfigOption<Integer> STEPS =
      ConfigOptions.key("training.steps")
          .intType()
          .noDefaultValue()
          .withDescription("Steps of the optimiser.");

  public static final ConfigOption<Double> LEARNING_RATE =
      ConfigOptions.key("training.learning-rate")
          .doubleType()
          .defaultValue(2e-5)
          .withDescription(
              "The rate that the steps rise to while warming up and fall from to 0 at the end, linearly.");

  public static final ConfigOption<Double> WARM_UP =
      ConfigOptions.key("training.warm-up")
          .doubleType()
          .defaultValue(0.1)
          .withDescription("Share of the steps in which the rate rises.");

  public static final ConfigOption<Double> WEIGHT_DECAY =
      ConfigOptions.key("training.weight-decay")
          .doubleType()
          .defaultValue(0.01)
          .withDescription("Decoupled weight decay of AdamW; biases and norms do not decay.");

  public static final ConfigOption<Double> CLIP_NORM =
      ConfigOptions.key("training.clip-norm")
          .doubleType()
          .defaultValue(1.0)
          .withDescription("Length of the gradient of all weights together, at most.");

  public static final ConfigOption<Double> TEMPERATURE =
      ConfigOptions.key("training.temperature")
          .doubleType()
          .defaultValue(0.01)
          .withDescription("What cosines are divided by before the softmax.");

  public static final ConfigOption<LossDirection> DIRECTION =
      ConfigOptions.key("training.direction")
          .enumType(LossDirection.class)
          .defaultValue(LossDirection.QUERY)
          .withDescription(
              "Which side has to find the other: query, as in E5; passage; or both, the mean of the"
                  + " two.");

  public static final ConfigOption<Boolean> SAME_TEXT =
      ConfigOptions.key("training.mask-same-text")
          .booleanType()
          .defaultValue(true)
          .withDescription(
              "Whether the same passage, or another passage of the same query, does not count as a"
                  + " negative.");

  public static final ConfigOption<Double> MARGIN =
      ConfigOptions.key("training.mask-margin")
          .doubleType()
          .noDefaultValue()
          .withDescription(
              "What scores above the own passage by more than this cosine does not count as a negative"
                  + " (default: everything does).");

  public static final ConfigOption<Integer> NEGATIVES =
      ConfigOptions.key("training.negatives")
          .intType()
          .defaultValue(0)
          .withDescription(
              "Hard negatives taken of each pair, the first ones; pairs with fewer are counted and"
                  + " skipped.");

  public static final ConfigOption<Boolean> DISTILLATION =
      ConfigOptions.key("training.distillation")
          .booleanType()
          .defaultValue(false)
          .withDescription(
              "Whether to learn a teacher's scores of passage and hard negatives; pairs without them"
                  + " are counted and skipped.");

  public static final ConfigOption<Double> CONTRASTIVE_WEIGHT =
      ConfigOptions.key("training.contrastive-weight")
          .doubleType()
          .defaultValue(0.2)
          .withDescription("How much InfoNCE counts beside distillation.");

  public static final ConfigOption<Integer> QUERY_TOKENS =
      ConfigOptions.key("training.query-tokens")
          .intType()
          .defaultValue(128)
          .withDescription("Tokens of a query, prefix included; the rest is cut off.");

  public static final ConfigOption<Integer> PASSAGE_TOKENS =
      ConfigOptions.key("training.passage-tokens")
          .intType()
          .defaultValue(128)
          .withDescription("Tokens of a passage, prefix included; the rest is cut off.");

  public static final ConfigOption<Integer> MAX_CHARACTERS =
      ConfigOptions.key("training.max-characters")
          .intType()
          .defaultValue(100_000)
          .withDescription("Pairs with a longer side are counted and skipped.");

  public static final ConfigOption<Double> DROPOUT =
      ConfigOptions.key("training.dropout")
          .doubleType()
          .defaultValue(0.1)
          .withDescription("Share of numbers that are dropped at random, as in BERT.");

  public static final ConfigOption<BatchMixing> MIXING =
      ConfigOptions.key("training.mixing")
          .enumType(BatchMixing.class)
          .defaultValue(BatchMixing.MIXED)
          .withDescription("Whether a batch is of one source or of all.");

  public static final ConfigOption<Long> SEED =
      ConfigOptions.key("training.seed")
          .longType()
          .defaultValue(1L)
          .withDescription("Decides order, dropout and random weights: a run can be repeated.");

  public static final ConfigOption<Integer> CHECKPOINT_STEPS =
      ConfigOptions.key("training.checkpoint-steps")
          .intType()
          .defaultValue(50)
          .withDescription("Steps between two saved states, from which a run goes on.");

  public static final ConfigOption<Integer> THREADS =
      ConfigOptions.key("training.threads")
          .intType()
          .noDefaultValue()
          .withDescription(
              "Cores that PyTorch uses (default: all). Sums are added in another order with another"
                  + " number.");

  public static final ConfigOption<InitialWeights> INITIAL =
      ConfigOptions.key("training.initial")
          .enumType(InitialWeights.class)
          .defaultValue(InitialWeights.BUNDLE)
          .withDescription(
              "Whether to begin with the bundle's weights or with random ones of the shape below.");

  public static final ConfigOption<Integer> LAYERS =
      ConfigOptions.key("training.random.layers")
          .intType()
          .defaultValue(2)
          .withDescription("Layers of a model that begins at random.");

  public static final ConfigOption<Integer> HIDDEN =
      ConfigOptions.key("training.random.hidden")
          .intType()
          .defaultValue(128)
          .withDescription("Its dimensions.");

  public static final ConfigOption<Integer> HEADS =
      ConfigOptions.key("training.random.heads")
          .intType()
          .defaultValue(4)
          .withDescription("Its attention heads.");

  public static final ConfigOption<Integer> INTERMEDIATE =
      ConfigOptions.key("training.random.intermediate")
          .intType()
          .defaultValue(512)
          .withDescription("Width of its feed-forward halves.");

  private TrainingOptions() {}
}
