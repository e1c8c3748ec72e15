package io.e5stream.pipeline.cli;

import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.dataset.DatasetException;
import io.e5stream.eval.dataset.GainMap;
import io.e5stream.eval.dataset.RetrievalDataset;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which retrieval data set, and how its judgements are read. */
final class RetrievalData {

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--dataset",
      required = true,
      paramLabel = "DIR",
      description = "Folder with corpus.jsonl, queries.jsonl and qrels/SPLIT.tsv.")
  private Path folder;

  @Option(
      names = "--split",
      paramLabel = "SPLIT",
      defaultValue = "test",
      description = "Which judgements to use (default: ${DEFAULT-VALUE}).")
  private String split;

  @Option(
      names = "--gains",
      paramLabel = "CODE=GAIN,...",
      description =
          "What the codes of the judgements are worth, such as 1=4,2=3,3=2,4=1; codes that are not"
              + " there are left out (default: the judgements are gains).")
  private String gains;

  /** What was named, whether it is there or not. */
  Path path() {
    return folder;
  }

  /** Refuses gains that make no sense. */
  void check() {
    gains();
  }

  /** Opens the data set; a folder of another layout is wrong usage. */
  RetrievalDataset open() {
    try {
      return BeirFolder.open(folder, split, gains());
    } catch (DatasetException e) {
      if (e.isLayout()) {
        throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
      }
      throw e;
    }
  }

  private GainMap gains() {
    try {
      return gains == null ? GainMap.NONE : GainMap.parse(gains);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), "--gains: " + e.getMessage(), e);
    }
  }
}
