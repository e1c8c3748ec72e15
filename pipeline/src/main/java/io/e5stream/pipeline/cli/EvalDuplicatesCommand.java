package io.e5stream.pipeline.cli;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.task.DuplicateEvaluation;
import io.e5stream.eval.task.TaskModel;
import io.e5stream.eval.task.TaskResult;
import io.e5stream.eval.task.data.DuplicatesFile;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.GroupedText;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;

/** Measures whether texts that say the same have the highest cosines of all pairs. */
@Command(
    name = "duplicates",
    description =
        "Measures whether, of all pairs of a corpus, duplicates have the highest cosines: average"
            + " precision, best F1 and its threshold.",
    mixinStandardHelpOptions = true)
final class EvalDuplicatesCommand extends EvalTaskCommand<Examples<GroupedText>> {

  @Override
  Examples<GroupedText> read(Path path) {
    return DuplicatesFile.read(path);
  }

  @Override
  List<String> notes(Examples<GroupedText> data) {
    return data.notes();
  }

  @Override
  void describe(Examples<GroupedText> data) {
    long texts = data.items().size();
    row("texts", "%,d", texts);
    row("pairs", "%,d", texts * (texts - 1) / 2);
  }

  @Override
  TaskResult measure(Examples<GroupedText> data, TaskModel model, EvalProgress progress) {
    return DuplicateEvaluation.run(data, model, progress);
  }
}
