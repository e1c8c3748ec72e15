package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.task.ClassificationEvaluation;
import io.e5stream.eval.task.ClassificationProtocol;
import io.e5stream.eval.task.TaskModel;
import io.e5stream.eval.task.TaskResult;
import io.e5stream.eval.task.data.ClassificationData;
import io.e5stream.eval.task.data.ClassificationFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what a linear classifier learns from few examples. */
@Command(
    name = "classification",
    description =
        "Measures what logistic regression learns on the vectors of few examples a class: accuracy"
            + " and macro F1, means over several draws.",
    mixinStandardHelpOptions = true)
final class EvalClassificationCommand extends EvalTaskCommand<ClassificationData> {

  @Option(
      names = "--draws",
      paramLabel = "N",
      defaultValue = "10",
      description = "How often examples are drawn (default: ${DEFAULT-VALUE}).")
  private int draws;

  @Option(
      names = "--samples-per-label",
      paramLabel = "N",
      defaultValue = "8",
      description = "Examples of each class in a draw (default: ${DEFAULT-VALUE}).")
  private int samples;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description = "Seed of the draws (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--normalise",
      description =
          "Scale vectors to length 1, as the index has them. Published values of E5 are without.")
  private boolean normalise;

  private ClassificationProtocol protocol() {
    return new ClassificationProtocol(draws, samples, seed);
  }

  @Override
  void check() {
    protocol();
  }

  @Override
  Bundle prepared(Bundle loaded) {
    return normalise ? loaded : loaded.withoutNormalising();
  }

  @Override
  ClassificationData read(Path path) {
    return ClassificationFolder.open(path);
  }

  @Override
  List<String> notes(ClassificationData data) {
    List<String> notes = new ArrayList<>(data.notes());
    long few = data.classes().values().stream().filter(count -> count < samples).count();
    if (few > 0) {
      notes.add(
          "%d of %d classes have fewer than %d training texts and give what they have"
              .formatted(few, data.classes().size(), samples));
    }
    return notes;
  }

  @Override
  void describe(ClassificationData data) {
    row("training texts", "%,d", data.train().size());
    row("test texts", "%,d", data.test().size());
    row("classes", "%,d", data.classes().size());
    row("draws", "%d of %d a class, seed %d", draws, samples, seed);
  }

  @Override
  TaskResult measure(ClassificationData data, TaskModel model, EvalProgress progress) {
    return ClassificationEvaluation.run(data, protocol(), model, progress);
  }
}
