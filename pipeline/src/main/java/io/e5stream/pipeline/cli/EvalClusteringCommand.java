package io.e5stream.pipeline.cli;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.task.ClusteringEvaluation;
import io.e5stream.eval.task.TaskModel;
import io.e5stream.eval.task.TaskResult;
import io.e5stream.eval.task.data.ClusteringFile;
import io.e5stream.eval.task.data.ClusteringProblem;
import io.e5stream.eval.task.data.Examples;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures whether clusters of vectors are the labels of the texts. */
@Command(
    name = "clustering",
    description =
        "Measures how well mini-batch k-means finds the labels of texts: V-measure, mean over"
            + " several seeds.",
    mixinStandardHelpOptions = true)
final class EvalClusteringCommand extends EvalTaskCommand<Examples<ClusteringProblem>> {

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "5",
      description = "How often each problem is clustered (default: ${DEFAULT-VALUE}).")
  private int runs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Seed of the first run; the next has the next (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Override
  void check() {
    if (runs < 1) {
      throw new IllegalArgumentException("--runs must be at least 1 but is " + runs);
    }
  }

  @Override
  Examples<ClusteringProblem> read(Path path) {
    return ClusteringFile.read(path);
  }

  @Override
  List<String> notes(Examples<ClusteringProblem> data) {
    return data.notes();
  }

  @Override
  void describe(Examples<ClusteringProblem> data) {
    List<ClusteringProblem> problems = data.items();
    row("texts", "%,d", problems.stream().mapToInt(problem -> problem.texts().size()).sum());
    row("problems", "%,d", problems.size());
    if (problems.size() == 1) {
      row("clusters", "%,d", problems.get(0).labels());
    }
    row("runs", "%d, seeds %d to %d", runs, seed, seed + runs - 1);
  }

  @Override
  TaskResult measure(Examples<ClusteringProblem> data, TaskModel model, EvalProgress progress) {
    return ClusteringEvaluation.run(data, runs, seed, model, progress);
  }
}
