package io.e5stream.eval.task;

import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.GroupedText;
import io.e5stream.eval.task.score.Cosine;
import io.e5stream.eval.task.score.ScoreCurve;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Texts that say the same: whether, of all pairs of a corpus, those of one group have the highest
 * cosines. Texts are read as queries.
 *
 * <p>Metrics: {@code ap}, {@code f1} and {@code threshold}, as in {@link
 * PairClassificationEvaluation}, over all pairs. There are no values per item: pairs are too many.
 *
 * <p>Work grows with the square of the corpus, memory does not: beside the vectors, 20 bytes a pair
 * of one group.
 */
public final class DuplicateEvaluation {

  /** Above it, pairs could be more than an {@code int} counts. */
  public static final int MAX_TEXTS = 50_000;

  private DuplicateEvaluation() {}

  /**
   * Measures.
   *
   * @throws IllegalArgumentException if there are more than {@link #MAX_TEXTS}, or more than {@link
   *     TextPairs#MAX_POSITIVES} pairs of one group
   */
  public static TaskResult run(Examples<GroupedText> data, TaskModel model, EvalProgress progress) {
    List<GroupedText> texts = data.items();
    if (texts.size() > MAX_TEXTS) {
      throw new IllegalArgumentException(
          "%,d texts make too many pairs; duplicates are detected among %,d at most"
              .formatted(texts.size(), MAX_TEXTS));
    }
    TextPairs pairs = TextPairs.of(texts.stream().map(GroupedText::group).toList());
    try (TaskRun run = new TaskRun(model, progress)) {
      float[][] vectors = run.encodeAll(Role.QUERY, texts.stream().map(GroupedText::text).toList());
      float[][] units = Arrays.stream(vectors).map(Cosine::unit).toArray(float[][]::new);
      ScoreCurve curve = pairs.curve(units, run.workers(), progress);
      return new TaskResult(
          run.measurement(
              Task.DUPLICATE_DETECTION,
              data.name(),
              "cosine",
              PairClassificationEvaluation.metrics(curve)),
          Map.of());
    }
  }
}
