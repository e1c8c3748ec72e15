package io.e5stream.eval.suite;

import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.eval.catalogue.DatasetPlace;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Measurement;
import io.e5stream.eval.measure.Task;
import io.e5stream.eval.task.ClassificationEvaluation;
import io.e5stream.eval.task.ClassificationSetting;
import io.e5stream.eval.task.ClusteringEvaluation;
import io.e5stream.eval.task.DuplicateEvaluation;
import io.e5stream.eval.task.PairClassificationEvaluation;
import io.e5stream.eval.task.RerankingEvaluation;
import io.e5stream.eval.task.StsEvaluation;
import io.e5stream.eval.task.TaskModel;
import io.e5stream.eval.task.TaskResult;
import io.e5stream.eval.task.data.ClassificationData;
import io.e5stream.eval.task.data.ClassificationFolder;
import io.e5stream.eval.task.data.ClusteringFile;
import io.e5stream.eval.task.data.DuplicatesFile;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.PairFile;
import io.e5stream.eval.task.data.RerankingFile;
import io.e5stream.eval.task.data.StsFile;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** All tasks but retrieval, in the settings that their evaluations name. */
final class TaskRuns implements RunEvaluator {

  private static final String COSINE = "cosine";
  private static final String SYMMETRIC = "cosine-symmetric";
  private static final String CLUSTERS = "mini-batch-k-means";

  private static final int CLUSTERINGS = 10;
  private static final long SEED = 42;

  private final EncoderSource encoders;
  private final Consumer<String> notes;

  TaskRuns(EncoderSource encoders, Consumer<String> notes) {
    this.encoders = encoders;
    this.notes = notes;
  }

  @Override
  public Measurement evaluate(SuiteRun run, DatasetPlace place, EvalProgress progress) {
    checkSetting(run);
    boolean normalised =
        ClassificationSetting.parse(run.setting())
            .map(ClassificationSetting::normalised)
            .orElse(true);
    try (TextEncoder encoder = encoders.open(run.prefixes(), normalised)) {
      return evaluate(run, place.path(), new TaskModel(encoder, run.prefixes()), progress)
          .measurement();
    }
  }

  private TaskResult evaluate(SuiteRun run, Path path, TaskModel model, EvalProgress progress) {
    return switch (run.task()) {
      case STS -> StsEvaluation.run(noted(run, StsFile.read(path)), model, progress);
      case PAIR_CLASSIFICATION ->
          PairClassificationEvaluation.run(noted(run, PairFile.read(path)), model, progress);
      case CLASSIFICATION -> {
        ClassificationData data = ClassificationFolder.open(path);
        note(run, data.notes());
        ClassificationSetting setting =
            ClassificationSetting.parse(run.setting()).orElseThrow(); // it was checked
        yield ClassificationEvaluation.run(data, setting.protocol(), model, progress);
      }
      case CLUSTERING ->
          ClusteringEvaluation.run(
              noted(run, ClusteringFile.read(path)), CLUSTERINGS, SEED, model, progress);
      case RERANKING -> {
        Role candidates = run.setting().equals(SYMMETRIC) ? Role.QUERY : Role.PASSAGE;
        yield RerankingEvaluation.run(
            noted(run, RerankingFile.read(path)), candidates, model, progress);
      }
      case DUPLICATE_DETECTION ->
          DuplicateEvaluation.run(noted(run, DuplicatesFile.read(path)), model, progress);
      case RETRIEVAL -> throw new IllegalArgumentException("retrieval is measured elsewhere");
    };
  }

  private static void checkSetting(SuiteRun run) {
    List<String> settings =
        switch (run.task()) {
          case CLASSIFICATION ->
              List.of(
                  "logistic-regression",
                  "logistic-regression-normalised",
                  "each with -N for N examples a class");
          case CLUSTERING -> List.of(CLUSTERS);
          case RERANKING -> List.of(COSINE, SYMMETRIC);
          default -> List.of(COSINE);
        };
    boolean known =
        run.task() == Task.CLASSIFICATION
            ? ClassificationSetting.parse(run.setting()).isPresent()
            : settings.contains(run.setting());
    if (!known) {
      throw new IllegalArgumentException(
          "no setting %s of %s; there is: %s"
              .formatted(run.setting(), run.task().label(), String.join(", ", settings)));
    }
  }

  private <T> Examples<T> noted(SuiteRun run, Examples<T> data) {
    note(run, data.notes());
    return data;
  }

  private void note(SuiteRun run, List<String> about) {
    about.forEach(note -> notes.accept(run.dataset() + ": " + note));
  }
}
