package io.e5stream.eval.bench;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Device;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.encoding.Workers;
import io.e5stream.eval.measure.EvalProgress;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/**
 * This project's encoder: as many callers as threads, each taking the next window of texts in the
 * order in which they come; tokenising, batching, pooling and normalising included.
 */
public final class EncoderSide implements Side {

  private static final int WARM_UP = 10;

  private final String name;
  private final Encoder encoder;
  private final List<List<BenchText>> windows;
  private final Workers workers;
  private final int threads;
  private final EncoderOptions options;
  private final long tokens;

  private EncoderSide(
      String name,
      Encoder encoder,
      TextMix mix,
      Gathering gathering,
      EncoderOptions options,
      int threads) {
    this.name = name;
    this.encoder = encoder;
    this.windows = Windows.cut(mix.texts(), gathering.maxTexts(), gathering.maxTokens());
    this.workers = new Workers(threads);
    this.threads = threads;
    this.options = options;
    this.tokens = mix.tokens();
  }

  /**
   * How many texts a caller hands over at once.
   *
   * @param maxTexts texts at which a window is full
   * @param maxTokens tokens at which it is full
   */
  public record Gathering(int maxTexts, int maxTokens) {}

  /** Opens the bundle's encoder. The texts have their prefixes already. */
  public static EncoderSide open(
      String name,
      Bundle bundle,
      EncoderOptions options,
      TextMix mix,
      Gathering gathering,
      int threads) {
    Encoder encoder = Encoder.open(bundle.withPrefixes(PrefixPolicy.NONE), options);
    return new EncoderSide(name, encoder, mix, gathering, options, threads);
  }

  /** Where the model runs. */
  public Device device() {
    return encoder.device();
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return "encoder of %s on %s: %d callers, %d intra-op %s each, batches of %d padded tokens"
        .formatted(
            encoder.model(),
            encoder.device(),
            threads,
            options.intraOpThreads(),
            options.intraOpThreads() == 1 ? "thread" : "threads",
            options.batchTokens());
  }

  @Override
  public long tokens() {
    return tokens;
  }

  @Override
  public void warmUp() {
    encode(windows.subList(0, Math.max(1, windows.size() / WARM_UP)), EvalProgress.NONE);
  }

  @Override
  public Work pass(EvalProgress progress) {
    return encode(windows, progress);
  }

  private Work encode(List<List<BenchText>> part, EvalProgress progress) {
    LongAdder done = new LongAdder();
    LongAdder padded = new LongAdder();
    workers.forEach(
        part,
        window ->
            encoder.encode(
                Role.PASSAGE,
                window.stream().map(BenchText::input).toList(),
                (texts, batchTokens, batchPadded, nanos) -> {
                  done.add(batchTokens);
                  padded.add(batchPadded);
                  progress.advance(batchTokens);
                }));
    return new Work(done.sum(), padded.sum());
  }

  @Override
  public void close() {
    workers.close();
    encoder.close();
  }
}
