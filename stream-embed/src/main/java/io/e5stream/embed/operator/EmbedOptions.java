package io.e5stream.embed.operator;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.TextEncoderFactory;
import io.e5stream.embed.encoder.tuning.Tunings;
import io.e5stream.embed.registry.ServedEncoderFactory;
import io.e5stream.embed.registry.ServedPrecision;
import java.time.Duration;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.ReadableConfig;

/** Options of chunking and embedding. */
public final class EmbedOptions {

  public static final ConfigOption<String> BUNDLE =
      ConfigOptions.key("embed.bundle")
          .stringType()
          .defaultValue(Bundle.BUILT_IN)
          .withDescription("Model bundle: builtin:e5-small-v2, or a directory with bundle.json.");

  public static final ConfigOption<String> PRECISION =
      ConfigOptions.key("embed.precision")
          .stringType()
          .defaultValue(ServedPrecision.AUTO.toString())
          .withDescription(
              "In which numbers index and search run the model: auto for w8 on a CPU, where vectors"
                  + " stay as good, else as the bundle is; bundle for as it is; fp32, fp16, w8 or"
                  + " int8. Other than bundle, it is made once a machine. The embedding space stays.");

  public static final ConfigOption<String> DEVICE =
      ConfigOptions.key("embed.device")
          .stringType()
          .defaultValue(Device.CPU.toString())
          .withDescription(
              "Where the model runs: cpu; cuda:N, or cuda to spread subtasks over the devices; auto for"
                  + " cuda if it works, else cpu. CUDA needs a build with -Pgpu.");

  public static final ConfigOption<MemorySize> DEVICE_MEMORY =
      ConfigOptions.key("embed.device.memory")
          .memoryType()
          .defaultValue(MemorySize.ZERO)
          .withDescription("Most memory that a model takes of a CUDA device; 0 for no limit.");

  public static final ConfigOption<Integer> BATCH_MAX_TOKENS =
      ConfigOptions.key("embed.batch.max-tokens")
          .intType()
          .defaultValue(EncoderOptions.DEFAULT_BATCH_TOKENS)
          .withDescription(
              "Padded tokens in one run of the model; a longer text runs alone. Unless this is set, what"
                  + " was measured on the machine holds instead.");

  public static final ConfigOption<Duration> CALIBRATION_MAX_TIME =
      ConfigOptions.key("embed.calibration.max-time")
          .durationType()
          .defaultValue(Duration.ofSeconds(3))
          .withDescription(
              "How long the index job may wait for measuring which batches and how many callers suit"
                  + " machine and model, when that is not known yet; 0 s: never measure.");

  public static final ConfigOption<Integer> BUFFER_MAX_TEXTS =
      ConfigOptions.key("embed.buffer.max-texts")
          .intType()
          .defaultValue(64)
          .withDescription("Passages that a subtask gathers before it embeds them.");

  public static final ConfigOption<Integer> BUFFER_MAX_TOKENS =
      ConfigOptions.key("embed.buffer.max-tokens")
          .intType()
          .defaultValue(4_096)
          .withDescription("Tokens, estimated, that a subtask gathers before it embeds them.");

  public static final ConfigOption<Duration> BUFFER_MAX_AGE =
      ConfigOptions.key("embed.buffer.max-age")
          .durationType()
          .defaultValue(Duration.ofMillis(100))
          .withDescription("How long a change waits for others to be embedded with.");

  public static final ConfigOption<Integer> INTRA_OP_THREADS =
      ConfigOptions.key("embed.intra-op-threads")
          .intType()
          .defaultValue(1)
          .withDescription(
              "Threads inside one run of the model; more than 1 only where subtasks are few.");

  public static final ConfigOption<Integer> CHUNK_MAX_TOKENS =
      ConfigOptions.key("chunk.max-tokens")
          .intType()
          .defaultValue(ChunkOptions.DEFAULTS.maxTokens())
          .withDescription(
              "Tokens of a chunk with prefix, title and special tokens; the model's limit caps it.");

  public static final ConfigOption<Integer> CHUNK_TITLE_MAX_TOKENS =
      ConfigOptions.key("chunk.title-max-tokens")
          .intType()
          .defaultValue(ChunkOptions.DEFAULTS.titleMaxTokens())
          .withDescription("Tokens of the title that leads every chunk; 0 leaves the title out.");

  public static final ConfigOption<Integer> CHUNK_OVERLAP_TOKENS =
      ConfigOptions.key("chunk.overlap-tokens")
          .intType()
          .defaultValue(ChunkOptions.DEFAULTS.overlapTokens())
          .withDescription("Tokens at the end of a chunk that the next one repeats.");

  public static final ConfigOption<Integer> CHUNK_MAX_CHARACTERS =
      ConfigOptions.key("chunk.max-characters")
          .intType()
          .defaultValue(ChunkOptions.DEFAULTS.maxCharacters())
          .withDescription(
              "UTF-16 units of a chunk's text, since a word of any length is a token.");

  private EmbedOptions() {}

  /**
   * The options of the chunker.
   *
   * @throws IllegalArgumentException when a value is out of its range
   */
  public static ChunkOptions chunking(ReadableConfig config) {
    return new ChunkOptions(
        config.get(CHUNK_MAX_TOKENS),
        config.get(CHUNK_TITLE_MAX_TOKENS),
        config.get(CHUNK_OVERLAP_TOKENS),
        config.get(CHUNK_MAX_CHARACTERS));
  }

  /**
   * The options of the encoder as they are given.
   *
   * @throws IllegalArgumentException when a value is out of its range
   */
  public static EncoderOptions encoding(ReadableConfig config) {
    return EncoderOptions.DEFAULTS
        .withIntraOpThreads(config.get(INTRA_OP_THREADS))
        .withBatchTokens(config.get(BATCH_MAX_TOKENS))
        .withDevice(device(config));
  }

  /**
   * The options of the encoder of a bundle: with the batch size that was once measured for it on
   * this machine, unless one is given. Measures nothing.
   *
   * @throws IllegalArgumentException when a value is out of its range
   */
  public static EncoderOptions encoding(ReadableConfig config, Bundle bundle) {
    EncoderOptions given = encoding(config);
    return isTuned(config)
        ? Tunings.ofUser()
            .kept(bundle, given)
            .map(kept -> given.withBatchTokens(kept.chosen().batchTokens()))
            .orElse(given)
        : given;
  }

  /** Whether the batch size is left to what was measured. */
  private static boolean isTuned(ReadableConfig config) {
    return config.getOptional(BATCH_MAX_TOKENS).isEmpty();
  }

  /**
   * The device, with the limit of its memory.
   *
   * @throws IllegalArgumentException when there is no such device
   */
  public static Device device(ReadableConfig config) {
    try {
      return Device.parse(config.get(DEVICE)).withMemory(config.get(DEVICE_MEMORY).getBytes());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(DEVICE.key() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The precision in which the model is run.
   *
   * @throws IllegalArgumentException when there is no such precision
   */
  public static ServedPrecision precision(ReadableConfig config) {
    try {
      return ServedPrecision.parse(config.get(PRECISION));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(PRECISION.key() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The settings of the embedding operator, with an encoder of the bundle named.
   *
   * @throws IllegalArgumentException when a value is out of its range
   */
  public static EmbedSettings embedding(ReadableConfig config) {
    return new EmbedSettings(
        encoder(config),
        config.get(BUFFER_MAX_TEXTS),
        config.get(BUFFER_MAX_TOKENS),
        config.get(BUFFER_MAX_AGE));
  }

  private static TextEncoderFactory encoder(ReadableConfig config) {
    Duration limit = config.get(CALIBRATION_MAX_TIME);
    if (limit.isNegative()) {
      throw new IllegalArgumentException(
          "%s must be 0 s or more but is %s".formatted(CALIBRATION_MAX_TIME.key(), limit));
    }
    return new ServedEncoderFactory(
        config.get(BUNDLE), precision(config), encoding(config), isTuned(config) ? limit : null);
  }
}
