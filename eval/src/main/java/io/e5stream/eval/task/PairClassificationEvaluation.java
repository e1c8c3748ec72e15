package io.e5stream.eval.task;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.LabelledPair;
import io.e5stream.eval.task.score.ScoreCurve;
import io.e5stream.eval.task.score.Threshold;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Pairs that do or do not belong together: whether the cosine parts them. Both texts are read as
 * queries.
 *
 * <p>Metrics: {@code ap}, average precision (the one that is published), {@code f1} at the best
 * threshold, and {@code threshold}, the lowest cosine that counts as positive there. Per item:
 * {@code cosine}, and {@code gold}, 1 for positive pairs and 0 for others.
 */
public final class PairClassificationEvaluation {

  private PairClassificationEvaluation() {}

  /** Measures; takes as long as encoding the texts takes. */
  public static TaskResult run(
      Examples<LabelledPair> data, TaskModel model, EvalProgress progress) {
    List<LabelledPair> pairs = data.items();
    try (TaskRun run = new TaskRun(model, progress)) {
      double[] cosines = PairCosines.of(pairs, LabelledPair::text1, LabelledPair::text2, run);
      double[] gold = pairs.stream().mapToDouble(pair -> pair.positive() ? 1 : 0).toArray();
      ScoreCurve curve =
          new ScoreCurve(
              IntStream.range(0, gold.length)
                  .filter(i -> gold[i] == 1)
                  .mapToDouble(i -> cosines[i])
                  .toArray());
      IntStream.range(0, gold.length)
          .filter(i -> gold[i] == 0)
          .forEach(i -> curve.addNegative(cosines[i]));
      return new TaskResult(
          run.measurement(Task.PAIR_CLASSIFICATION, data.name(), "cosine", metrics(curve)),
          Map.of("cosine", TaskResult.byPlace(cosines), "gold", TaskResult.byPlace(gold)));
    }
  }

  /** What a curve of cosines says. */
  static Map<String, Double> metrics(ScoreCurve curve) {
    Threshold best = curve.bestF1();
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("ap", curve.averagePrecision());
    metrics.put("f1", best.f1());
    metrics.put("threshold", best.score());
    return metrics;
  }
}
