package io.e5stream.eval.task;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.ScoredPair;
import io.e5stream.eval.task.score.Correlation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Similarity of sentences: how far the cosine goes along with what people say. Both sentences are
 * read as queries.
 *
 * <p>Metrics: {@code spearman} (the one that is published) and {@code pearson}. Per item: {@code
 * cosine}, and {@code gold}, the judged score.
 */
public final class StsEvaluation {

  private StsEvaluation() {}

  /** Measures; takes as long as encoding the texts takes. */
  public static TaskResult run(Examples<ScoredPair> data, TaskModel model, EvalProgress progress) {
    try (TaskRun run = new TaskRun(model, progress)) {
      double[] cosines = PairCosines.of(data.items(), ScoredPair::text1, ScoredPair::text2, run);
      double[] gold = data.items().stream().mapToDouble(ScoredPair::score).toArray();
      Map<String, Double> metrics = new LinkedHashMap<>();
      metrics.put("spearman", Correlation.spearman(gold, cosines));
      metrics.put("pearson", Correlation.pearson(gold, cosines));
      return new TaskResult(
          run.measurement(Task.STS, data.name(), "cosine", metrics),
          Map.of("cosine", TaskResult.byPlace(cosines), "gold", TaskResult.byPlace(gold)));
    }
  }
}
