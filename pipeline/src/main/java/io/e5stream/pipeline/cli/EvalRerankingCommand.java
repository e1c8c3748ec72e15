package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Role;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.task.RerankingEvaluation;
import io.e5stream.eval.task.TaskModel;
import io.e5stream.eval.task.TaskResult;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.RerankingFile;
import io.e5stream.eval.task.data.RerankingQuery;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures whether the right ones of given candidates come first. */
@Command(
    name = "reranking",
    description = "Measures whether the right ones of given candidates come first: MAP.",
    mixinStandardHelpOptions = true)
final class EvalRerankingCommand extends EvalTaskCommand<Examples<RerankingQuery>> {

  @Option(
      names = "--symmetric",
      description =
          "Candidates are of one kind with the query, such as questions that may be duplicates: they"
              + " take its prefix. Published values of E5 are so.")
  private boolean symmetric;

  @Override
  Examples<RerankingQuery> read(Path path) {
    return RerankingFile.read(path);
  }

  @Override
  List<String> notes(Examples<RerankingQuery> data) {
    return data.notes();
  }

  @Override
  void describe(Examples<RerankingQuery> data) {
    row("queries", "%,d", data.items().size());
    row(
        "candidates",
        "%,d",
        data.items().stream().mapToInt(q -> q.positive().size() + q.negative().size()).sum());
  }

  @Override
  TaskResult measure(Examples<RerankingQuery> data, TaskModel model, EvalProgress progress) {
    return RerankingEvaluation.run(data, symmetric ? Role.QUERY : Role.PASSAGE, model, progress);
  }
}
