package io.e5stream.eval.task;

import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.RerankingQuery;
import io.e5stream.eval.task.score.Cosine;
import io.e5stream.eval.task.score.ScoreCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Candidates of a query, put in order by cosine: whether the right ones come first. Candidates of
 * one cosine come in together, so that their order in the file changes nothing.
 *
 * <p>Metric: {@code map}, the mean over the queries of average precision. Per item: {@code ap}.
 */
public final class RerankingEvaluation {

  private RerankingEvaluation() {}

  /**
   * Measures; takes as long as encoding the texts takes.
   *
   * @param candidates what candidates are to the model: passages, or queries where they are of one
   *     kind with the query, such as questions that may be duplicates
   */
  public static TaskResult run(
      Examples<RerankingQuery> data, Role candidates, TaskModel model, EvalProgress progress) {
    List<RerankingQuery> queries = data.items();
    try (TaskRun run = new TaskRun(model, progress)) {
      List<String> queryTexts = new ArrayList<>();
      List<String> candidateTexts = candidates == Role.QUERY ? queryTexts : new ArrayList<>();
      queries.forEach(
          query -> {
            queryTexts.add(query.query());
            candidateTexts.addAll(query.positive());
            candidateTexts.addAll(query.negative());
          });
      Map<String, float[]> ofQueries = run.encode(Role.QUERY, queryTexts);
      Map<String, float[]> ofCandidates =
          candidates == Role.QUERY ? ofQueries : run.encode(candidates, candidateTexts);
      double[] precisions =
          queries.stream()
              .mapToDouble(query -> averagePrecision(query, ofQueries, ofCandidates))
              .toArray();
      double map = Arrays.stream(precisions).average().orElseThrow();
      String setting = candidates == Role.QUERY ? "cosine-symmetric" : "cosine";
      return new TaskResult(
          run.measurement(Task.RERANKING, data.name(), setting, Map.of("map", map)),
          Map.of("ap", TaskResult.byPlace(precisions)));
    }
  }

  private static double averagePrecision(
      RerankingQuery query, Map<String, float[]> ofQueries, Map<String, float[]> ofCandidates) {
    float[] vector = ofQueries.get(query.query());
    ScoreCurve curve =
        new ScoreCurve(
            query.positive().stream()
                .mapToDouble(text -> Cosine.of(vector, ofCandidates.get(text)))
                .toArray());
    query.negative().forEach(text -> curve.addNegative(Cosine.of(vector, ofCandidates.get(text))));
    return curve.averagePrecision();
  }
}
