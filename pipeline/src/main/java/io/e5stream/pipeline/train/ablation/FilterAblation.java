package io.e5stream.pipeline.train.ablation;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.run.PairFilter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;

/**
 * What the consistency filter is worth (E5, arXiv 2212.03533, ablation of the filter): models
 * trained on noisy pairs, on what a first model keeps of them, on what a large model keeps, and on
 * the pairs that are right; all in equally many steps.
 *
 * @param noisy what there is to train on
 * @param filter the rule
 */
public record FilterAblation(NoisyPairs noisy, PairFilter filter) {

  /**
   * What came of it.
   *
   * @param runs the ways to train; the first is on all pairs
   * @param detections how well noise was found, by who judged
   */
  public record Result(List<AblationRun> runs, Map<String, NoisyPairs.Detection> detections) {}

  /**
   * Trains and measures.
   *
   * @param large a model that knows more than these pairs
   */
  public Result run(Ablation ablation, Bundle large, Configuration options) throws IOException {
    PairList all = new PairList(noisy.pairs(), "noisy pairs");
    Bundle first = ablation.trained(ablation.directory().resolve("all-seed-1"), all, options, 1);
    List<TrainingPair> byFirst = filter.keep(noisy.pairs(), first);
    List<TrainingPair> byLarge = filter.keep(noisy.pairs(), large);
    Map<String, NoisyPairs.Detection> detections = new LinkedHashMap<>();
    detections.put("the model trained on all pairs", noisy.detection(byFirst));
    detections.put(large.id(), noisy.detection(byLarge));
    return new Result(
        List.of(
            ablation.run("all", all, options),
            ablation.run("kept-by-first", new PairList(byFirst, "kept"), options),
            ablation.run("kept-by-large", new PairList(byLarge, "kept"), options),
            ablation.run("right-only", new PairList(noisy.right(), "right"), options)),
        detections);
  }
}
