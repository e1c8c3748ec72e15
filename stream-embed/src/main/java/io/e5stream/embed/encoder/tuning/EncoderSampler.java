package io.e5stream.embed.encoder.tuning;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.Role;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Samples a bundle's encoder, tokenising and cutting into batches included: what is measured is
 * what a job runs.
 *
 * <p>The encoders of all budgets share one model. Closing waits for what still runs.
 */
final class EncoderSampler implements Sampler, AutoCloseable {

  private final Bundle bundle;
  private final EncoderOptions options;
  private final SyntheticTexts texts;
  private final Map<Integer, Encoder> encoders = new HashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "encoder-tuning");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param options with one device in particular; their batch size is replaced
   */
  EncoderSampler(Bundle bundle, EncoderOptions options) {
    this.bundle = bundle;
    this.options = options;
    this.texts = SyntheticTexts.of(bundle);
  }

  @Override
  public Sample probe() {
    List<String> few = List.of(texts.paragraph());
    Encoder encoder = encoder(options.batchTokens());
    encoder.encode(Role.PASSAGE, few); // the first run reserves memory
    long start = System.nanoTime();
    encoder.encode(Role.PASSAGE, few);
    return new Sample(texts.paragraphTokens(), System.nanoTime() - start);
  }

  @Override
  public Sample sample(EncoderTuning tuning) {
    Encoder encoder = encoder(tuning.batchTokens());
    List<String> filling = texts.filling(tuning.batchTokens());
    Callable<Object> caller = () -> encoder.encode(Role.PASSAGE, filling);
    long start = System.nanoTime();
    run(Collections.nCopies(tuning.callers(), caller));
    long nanos = System.nanoTime() - start;
    return new Sample(tuning.callers() * tokensPerCaller(tuning), nanos);
  }

  @Override
  public long tokensPerCaller(EncoderTuning tuning) {
    return texts.tokens(tuning.batchTokens());
  }

  private Encoder encoder(int batchTokens) {
    return encoders.computeIfAbsent(
        batchTokens, tokens -> Encoder.open(bundle, options.withBatchTokens(tokens)));
  }

  private void run(List<Callable<Object>> callers) {
    try {
      for (Future<Object> caller : threads.invokeAll(callers)) {
        caller.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while measuring");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
    // An encoder closes once its calls in progress have ended.
    encoders.values().forEach(Encoder::close);
  }
}
