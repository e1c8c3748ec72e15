package io.e5stream.pipeline.cli;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.task.PairClassificationEvaluation;
import io.e5stream.eval.task.TaskModel;
import io.e5stream.eval.task.TaskResult;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.LabelledPair;
import io.e5stream.eval.task.data.PairFile;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Measures whether cosine parts pairs that belong together from others. */
@Command(
    name = "pair-classification",
    description =
        "Measures how well cosine parts pairs that belong together from others: average precision,"
            + " best F1 and its threshold.",
    mixinStandardHelpOptions = true)
final class EvalPairClassificationCommand extends EvalTaskCommand<Examples<LabelledPair>> {

  @Override
  Examples<LabelledPair> read(Path path) {
    return PairFile.read(path);
  }

  @Override
  List<String> notes(Examples<LabelledPair> data) {
    return data.notes();
  }

  @Override
  void describe(Examples<LabelledPair> data) {
    row("pairs", "%,d", data.items().size());
    row("positive", "%,d", data.items().stream().filter(LabelledPair::positive).count());
  }

  @Override
  TaskResult measure(Examples<LabelledPair> data, TaskModel model, EvalProgress progress) {
    return PairClassificationEvaluation.run(data, model, progress);
  }
}
