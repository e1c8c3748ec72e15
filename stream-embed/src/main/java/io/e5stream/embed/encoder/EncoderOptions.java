package io.e5stream.embed.encoder;

import java.io.Serializable;
import java.util.Objects;

/**
 * How a model is run.
 *
 * @param intraOpThreads threads in one operator of the graph; 1 where the callers are many
 * @param batchTokens padded tokens in one run of the model; a single longer text runs alone
 * @param maxCharacters UTF-16 units of a text that reach the tokenizer; the rest is cut off
 * @param device where the model runs
 */
public record EncoderOptions(int intraOpThreads, int batchTokens, int maxCharacters, Device device)
    implements Serializable {

  /** Larger batches fall out of the processor's cache. */
  public static final int DEFAULT_BATCH_TOKENS = 512;

  /** Far beyond 512 tokens of any language, and tokenised in milliseconds. */
  public static final int DEFAULT_MAX_CHARACTERS = 32_768;

  public static final EncoderOptions DEFAULTS =
      new EncoderOptions(1, DEFAULT_BATCH_TOKENS, DEFAULT_MAX_CHARACTERS, Device.CPU);

  public EncoderOptions {
    requirePositive("intraOpThreads", intraOpThreads);
    requirePositive("batchTokens", batchTokens);
    requirePositive("maxCharacters", maxCharacters);
    Objects.requireNonNull(device, "device");
  }

  public EncoderOptions withIntraOpThreads(int threads) {
    return new EncoderOptions(threads, batchTokens, maxCharacters, device);
  }

  public EncoderOptions withBatchTokens(int tokens) {
    return new EncoderOptions(intraOpThreads, tokens, maxCharacters, device);
  }

  public EncoderOptions withDevice(Device chosen) {
    return new EncoderOptions(intraOpThreads, batchTokens, maxCharacters, chosen);
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1 but is " + value);
    }
  }
}
