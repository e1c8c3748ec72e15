package io.e5stream.training.run;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.training.encoder.Dropout;
import io.e5stream.training.encoder.Parameter;
import io.e5stream.training.encoder.TrainableEncoder;
import io.e5stream.training.optimise.AdamW;
import io.e5stream.training.optimise.GradientClipping;
import io.e5stream.training.optimise.LinearSchedule;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import io.e5stream.training.tensor.Torch;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Trains an encoder: one step after the other, each decided by its number, the seed, and the state
 * before it. A run that is killed and started again ends with the same weights.
 *
 * <p>One at a time in a JVM, by one thread.
 */
public final class Trainer {

  private final Bundle bundle;
  private final TrainingData data;
  private final TrainSettings settings;
  private final RunDirectory directory;
  private final TrainingProgress progress;

  /**
   * A trainer.
   *
   * @param bundle gives tokenizer, prefixes and pooling
   */
  public Trainer(
      Bundle bundle,
      TrainingData data,
      TrainSettings settings,
      RunDirectory directory,
      TrainingProgress progress) {
    this.bundle = bundle;
    this.data = data;
    this.settings = settings;
    this.directory = directory;
    this.progress = progress;
  }

  /**
   * Trains to the end, from where the directory's run is.
   *
   * @param initial weights to begin with
   * @return the trained ones
   * @throws DivergedException when the loss is no number or grows without end; the state before the
   *     step is saved
   * @throws TrainingMemoryException when memory runs out
   */
  public EncoderWeights train(EncoderWeights initial) throws IOException {
    settings.config().getOptional(TrainingOptions.THREADS).ifPresent(Torch::threads);
    BatchPlan plan = plan(data, settings);
    try (NDManager manager = Torch.newManager();
        TrainableEncoder encoder =
            TrainableEncoder.of(initial, bundle.manifest().pooling(), manager);
        AdamW optimiser =
            new AdamW(encoder.parameters(), settings.get(TrainingOptions.WEIGHT_DECAY), manager);
        BatchTokenizer tokenizer = new BatchTokenizer(bundle, settings)) {
      new Steps(encoder, optimiser, tokenizer, plan, manager).run();
      return encoder.weights();
    } catch (OutOfMemoryError | EngineException e) {
      throw explained(e);
    }
  }

  /**
   * Which pairs each step trains on.
   *
   * @throws IllegalArgumentException when there are too few pairs for one batch
   */
  static BatchPlan plan(TrainingData data, TrainSettings settings) {
    return new BatchPlan(
        data.pairs().stream().map(TrainingPair::source).toList(),
        settings.get(TrainingOptions.BATCH_SIZE),
        settings.get(TrainingOptions.MIXING),
        settings.get(TrainingOptions.SEED));
  }

  private RuntimeException explained(Throwable e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (e instanceof EngineException engine
        && !message.contains("memory")
        && !message.contains("alloc")) {
      return engine;
    }
    return new TrainingMemoryException(
        "memory ran out: lower training.chunk-tokens, which is %d, in a new directory; if that does not"
                .formatted(settings.get(TrainingOptions.CHUNK_TOKENS))
            + " help, training.batch-size, or go on with a larger heap (E5_JAVA_OPTS=-Xmx8g)",
        e);
  }

  /** The loop, with what it holds. */
  private final class Steps {

    private final TrainableEncoder encoder;
    private final AdamW optimiser;
    private final BatchTokenizer tokenizer;
    private final BatchPlan plan;
    private final NDManager manager;
    private final Checkpoint checkpoint;
    private final GradientCache cache;
    private final DivergenceGuard guard;
    private final int last;
    private final LinearSchedule schedule;

    Steps(
        TrainableEncoder encoder,
        AdamW optimiser,
        BatchTokenizer tokenizer,
        BatchPlan plan,
        NDManager manager) {
      this.encoder = encoder;
      this.optimiser = optimiser;
      this.tokenizer = tokenizer;
      this.plan = plan;
      this.manager = manager;
      checkpoint = new Checkpoint(directory.checkpoint(), encoder, optimiser);
      cache =
          new GradientCache(
              encoder,
              settings.loss(),
              new Dropout(settings.get(TrainingOptions.DROPOUT).floatValue()),
              settings.get(TrainingOptions.CHUNK_TOKENS));
      guard =
          new DivergenceGuard(
              settings.get(TrainingOptions.BATCH_SIZE)
                  * (1 + settings.get(TrainingOptions.NEGATIVES)));
      last = settings.steps(plan.stepsOfEpoch());
      schedule =
          new LinearSchedule(
              settings.get(TrainingOptions.LEARNING_RATE),
              (int) Math.round(last * settings.get(TrainingOptions.WARM_UP)),
              last);
    }

    void run() throws IOException {
      int done = restored();
      progress.stage("training", last);
      progress.advance(done);
      try (MetricsFile metrics = MetricsFile.openAfter(directory.metrics(), done)) {
        for (StepRecord before : MetricsFile.read(directory.metrics())) {
          guard.check(before.loss(), before.gradientNorm());
        }
        for (int step = done + 1; step <= last; step++) {
          StepRecord record = step(step);
          metrics.add(record);
          if (step % settings.get(TrainingOptions.CHECKPOINT_STEPS) == 0 || step == last) {
            checkpoint.save();
          }
          progress.advance(1);
          progress.say(
              String.format(
                  Locale.ROOT,
                  "loss %.3f, %.0f tokens/s",
                  record.loss(),
                  record.tokens() / record.seconds()));
        }
      }
    }

    private int restored() throws IOException {
      IOException[] failure = new IOException[1];
      int done =
          Torch.withoutGradients(
              () -> {
                try {
                  return checkpoint.restore();
                } catch (IOException e) {
                  failure[0] = e;
                  return 0;
                }
              });
      if (failure[0] != null) {
        throw failure[0];
      }
      return done;
    }

    private StepRecord step(int step) throws IOException {
      long start = System.nanoTime();
      int[] indices = plan.batch(step);
      List<TrainingPair> pairs = Arrays.stream(indices).mapToObj(data.pairs()::get).toList();
      encoder.parameters().forEach(Parameter::clearGradient);
      GradientCache.Result result = cache.add(tokenizer.tokens(pairs), seedOf(step), manager);
      double norm =
          Torch.withoutGradients(
              () ->
                  GradientClipping.clip(
                      encoder.parameters(), settings.get(TrainingOptions.CLIP_NORM)));
      String problem = guard.check(result.loss(), norm);
      if (problem != null) {
        throw diverged(step, pairs, problem);
      }
      double rate = schedule.rate(step);
      Torch.withoutGradients(
          () -> {
            optimiser.step(rate);
            return null;
          });
      return new StepRecord(
          step,
          result.loss(),
          result.accuracy(),
          rate,
          norm,
          pairs.size(),
          result.tokens(),
          (System.nanoTime() - start) / 1e9);
    }

    private long seedOf(int step) {
      return settings.get(TrainingOptions.SEED) * 1_000_003 + step;
    }

    private DivergedException diverged(int step, List<TrainingPair> pairs, String problem)
        throws IOException {
      checkpoint.save();
      List<String> some = pairs.stream().limit(3).map(TrainingPair::id).toList();
      return new DivergedException(
          ("step %d of %d diverged: %s. The batch had %d pairs, %s%s among them; the state before the"
                  + " step is in %s. Lower training.learning-rate (%s) or training.clip-norm (%s), in a"
                  + " new directory")
              .formatted(
                  step,
                  last,
                  problem,
                  pairs.size(),
                  String.join(", ", some),
                  pairs.size() > some.size() ? ", ..." : "",
                  directory.checkpoint(),
                  settings.get(TrainingOptions.LEARNING_RATE),
                  settings.get(TrainingOptions.CLIP_NORM)));
    }
  }
}
