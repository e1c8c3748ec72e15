package io.e5stream.training.run;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Tokens;
import io.e5stream.embed.export.EncoderWeights;
import io.e5stream.training.encoder.Dropout;
import io.e5stream.training.encoder.Parameter;
import io.e5stream.training.encoder.TrainableEncoder;
import io.e5stream.training.optimise.AdamW;
import io.e5stream.training.optimise.GradientClipping;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import io.e5stream.training.tensor.Torch;
import java.util.ArrayList;
import java.util.List;

/**
 * How fast steps are beside embedding the same texts by the same tensors, in turns. Used by one
 * thread.
 */
public final class TrainingSpeed {

  private TrainingSpeed() {}

  /**
   * A round.
   *
   * @param tokens of the batch, padding included
   * @param forwardSeconds to embed the batch, nothing recorded
   * @param stepSeconds to train on it
   */
  public record Round(long tokens, double forwardSeconds, double stepSeconds) {

    /** Tokens a second of training, as a share of those of embedding. */
    public double share() {
      return forwardSeconds / stepSeconds;
    }
  }

  /**
   * Measures.
   *
   * @param pairs of one batch
   * @param rounds to measure, after one that is thrown away
   */
  public static List<Round> measure(
      Bundle bundle,
      EncoderWeights weights,
      List<TrainingPair> pairs,
      TrainSettings settings,
      int rounds,
      TrainingProgress progress) {
    settings.config().getOptional(TrainingOptions.THREADS).ifPresent(Torch::threads);
    try (NDManager manager = Torch.newManager();
        TrainableEncoder encoder =
            TrainableEncoder.of(weights, bundle.manifest().pooling(), manager);
        AdamW optimiser =
            new AdamW(encoder.parameters(), settings.get(TrainingOptions.WEIGHT_DECAY), manager);
        BatchTokenizer tokenizer = new BatchTokenizer(bundle, settings)) {
      GradientCache cache =
          new GradientCache(
              encoder,
              settings.loss(),
              new Dropout(settings.get(TrainingOptions.DROPOUT).floatValue()),
              settings.get(TrainingOptions.CHUNK_TOKENS));
      TokenizedBatch batch = tokenizer.tokens(pairs);
      progress.stage("rounds", rounds + 1L);
      List<Round> measured = new ArrayList<>();
      for (int round = 0; round <= rounds; round++) {
        long start = System.nanoTime();
        forward(cache, batch, settings, manager);
        long between = System.nanoTime();
        long tokens = step(cache, batch, encoder, optimiser, settings, manager);
        long end = System.nanoTime();
        if (round > 0) {
          measured.add(new Round(tokens, (between - start) / 1e9, (end - between) / 1e9));
        }
        progress.advance(1);
      }
      return measured;
    }
  }

  private static void forward(
      GradientCache cache, TokenizedBatch batch, TrainSettings settings, NDManager manager) {
    List<Tokens> texts = new ArrayList<>(batch.queries());
    texts.addAll(batch.passages());
    texts.addAll(batch.negatives());
    Chunks chunks = Chunks.cut(texts, settings.get(TrainingOptions.CHUNK_TOKENS));
    Torch.withoutGradients(
        () -> {
          try (NDManager scope = manager.newSubManager();
              NDArray vectors = cache.vectors(chunks, 1, scope)) {
            return vectors.toFloatArray().length;
          }
        });
  }

  private static long step(
      GradientCache cache,
      TokenizedBatch batch,
      TrainableEncoder encoder,
      AdamW optimiser,
      TrainSettings settings,
      NDManager manager) {
    encoder.parameters().forEach(Parameter::clearGradient);
    GradientCache.Result result = cache.add(batch, 1, manager);
    return Torch.withoutGradients(
        () -> {
          double unused =
              GradientClipping.clip(encoder.parameters(), settings.get(TrainingOptions.CLIP_NORM));
          optimiser.step(1e-6);
          return result.tokens();
        });
  }
}
