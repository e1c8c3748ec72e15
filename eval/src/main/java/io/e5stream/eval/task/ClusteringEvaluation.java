package io.e5stream.eval.task;

import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.data.ClusteringProblem;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.LabelledText;
import io.e5stream.eval.task.learn.MiniBatchKMeans;
import io.e5stream.eval.task.score.Spread;
import io.e5stream.eval.task.score.VMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Texts of one label, found together: mini-batch k-means with as many clusters as there are labels,
 * from several seeds. Texts are read as queries.
 *
 * <p>Metrics, means over the problems and seeds: {@code v-measure} (the one that is published),
 * {@code homogeneity}, {@code completeness}; and {@code v-measure-sd}, the standard deviation of a
 * seed's mean over the problems. Per item: {@code v-measure}, by the problem's name, the mean over
 * the seeds.
 */
public final class ClusteringEvaluation {

  private ClusteringEvaluation() {}

  private record Attempt(int problem, int run, float[][] vectors, int[] labels, int clusters) {}

  /**
   * Measures; takes as long as encoding the texts and clustering them.
   *
   * @param runs how often each problem is clustered, with the seeds {@code seed}, {@code seed + 1}
   *     and so on
   */
  public static TaskResult run(
      Examples<ClusteringProblem> data,
      int runs,
      long seed,
      TaskModel model,
      EvalProgress progress) {
    if (runs < 1) {
      throw new IllegalArgumentException("runs must be at least 1 but is " + runs);
    }
    List<ClusteringProblem> problems = data.items();
    try (TaskRun run = new TaskRun(model, progress)) {
      List<Attempt> attempts = attempts(problems, runs, run);
      VMeasure[][] measures = new VMeasure[runs][problems.size()];
      progress.stage("clusterings", attempts.size());
      run.workers()
          .forEach(
              attempts,
              attempt -> {
                int[] clusters =
                    MiniBatchKMeans.cluster(
                        attempt.vectors(), attempt.clusters(), seed + attempt.run());
                measures[attempt.run()][attempt.problem()] =
                    VMeasure.of(attempt.labels(), clusters);
                progress.advance(1);
              });
      return new TaskResult(
          run.measurement(Task.CLUSTERING, data.name(), "mini-batch-k-means", metrics(measures)),
          Map.of("v-measure", byProblem(problems, measures)));
    }
  }

  private static List<Attempt> attempts(List<ClusteringProblem> problems, int runs, TaskRun run) {
    Map<String, float[]> vectors =
        run.encode(
            Role.QUERY,
            problems.stream().flatMap(p -> p.texts().stream()).map(LabelledText::text).toList());
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < problems.size(); i++) {
      List<LabelledText> texts = problems.get(i).texts();
      float[][] points =
          texts.stream().map(text -> vectors.get(text.text())).toArray(float[][]::new);
      List<String> labels = texts.stream().map(LabelledText::label).toList();
      List<String> distinct = labels.stream().distinct().toList();
      int[] numbers = labels.stream().mapToInt(distinct::indexOf).toArray();
      for (int r = 0; r < runs; r++) {
        attempts.add(new Attempt(i, r, points, numbers, distinct.size()));
      }
    }
    return attempts;
  }

  /** Of {@code [runs][problems]}. */
  private static Map<String, Double> metrics(VMeasure[][] measures) {
    Spread ofRuns =
        Spread.of(Arrays.stream(measures).mapToDouble(run -> mean(run, VMeasure::value)).toArray());
    VMeasure[] all = Arrays.stream(measures).flatMap(Arrays::stream).toArray(VMeasure[]::new);
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("v-measure", ofRuns.mean());
    metrics.put("homogeneity", mean(all, VMeasure::homogeneity));
    metrics.put("completeness", mean(all, VMeasure::completeness));
    metrics.put("v-measure-sd", ofRuns.deviation());
    return metrics;
  }

  private static Map<String, Double> byProblem(
      List<ClusteringProblem> problems, VMeasure[][] measures) {
    Map<String, Double> byProblem = new LinkedHashMap<>();
    for (int i = 0; i < problems.size(); i++) {
      int problem = i;
      VMeasure[] runs = Arrays.stream(measures).map(run -> run[problem]).toArray(VMeasure[]::new);
      byProblem.put(problems.get(i).name(), mean(runs, VMeasure::value));
    }
    return byProblem;
  }

  private static double mean(VMeasure[] measures, ToDoubleFunction<VMeasure> part) {
    return Arrays.stream(measures).mapToDouble(part).average().orElseThrow();
  }
}
