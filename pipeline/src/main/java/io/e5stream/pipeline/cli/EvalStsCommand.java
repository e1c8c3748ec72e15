package io.e5stream.pipeline.cli;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.task.StsEvaluation;
import io.e5stream.eval.task.TaskModel;
import io.e5stream.eval.task.TaskResult;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.ScoredPair;
import io.e5stream.eval.task.data.StsFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Measures similarity of sentences. */
@Command(
    name = "sts",
    description = "Measures how far cosine and judged similarity go along: Spearman, Pearson.",
    mixinStandardHelpOptions = true)
final class EvalStsCommand extends EvalTaskCommand<Examples<ScoredPair>> {

  @Override
  Examples<ScoredPair> read(Path path) {
    return StsFile.read(path);
  }

  @Override
  List<String> notes(Examples<ScoredPair> data) {
    return data.notes();
  }

  @Override
  void describe(Examples<ScoredPair> data) {
    row("pairs", "%,d", data.items().size());
  }

  @Override
  TaskResult measure(Examples<ScoredPair> data, TaskModel model, EvalProgress progress) {
    return StsEvaluation.run(data, model, progress);
  }
}
