package io.e5stream.pipeline.train.ablation;

import io.e5stream.training.pair.PairList;
import io.e5stream.training.settings.TrainingOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.configuration.Configuration;

/**
 * What a larger batch is worth (E5, arXiv 2212.03533, table of batch sizes): at equal pairs seen,
 * where larger batches take fewer steps, and at equal steps, where they see more pairs.
 *
 * @param batches sizes, growing
 * @param pairsSeen by every run of the first kind
 * @param steps of every run of the second kind
 */
public record BatchAblation(List<Integer> batches, int pairsSeen, int steps) {

  /**
   * The runs of both kinds, by batch.
   *
   * @param equalPairs all saw equally many pairs
   * @param equalSteps all took equally many steps
   */
  public record Result(List<AblationRun> equalPairs, List<AblationRun> equalSteps) {}

  public Result run(Ablation ablation, PairList pairs, Configuration options) throws IOException {
    List<AblationRun> equalPairs = new ArrayList<>();
    List<AblationRun> equalSteps = new ArrayList<>();
    for (int batch : batches) {
      equalPairs.add(one(ablation, pairs, options, batch, Math.max(1, pairsSeen / batch)));
      equalSteps.add(one(ablation, pairs, options, batch, steps));
    }
    return new Result(equalPairs, equalSteps);
  }

  private static AblationRun one(
      Ablation ablation, PairList pairs, Configuration options, int batch, int steps)
      throws IOException {
    Configuration own = new Configuration(options);
    own.set(TrainingOptions.BATCH_SIZE, batch);
    own.set(TrainingOptions.STEPS, steps);
    return ablation.run("batch-%d-steps-%d".formatted(batch, steps), pairs, own);
  }
}
