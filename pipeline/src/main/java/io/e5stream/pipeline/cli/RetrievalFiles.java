package io.e5stream.pipeline.cli;

import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.retrieval.PerQueryTable;
import io.e5stream.eval.retrieval.RetrievalResult;
import io.e5stream.eval.trec.TrecRunWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The files that a retrieval evaluation writes. */
final class RetrievalFiles {

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there, too.")
  private Path json;

  @Option(
      names = "--run-out",
      paramLabel = "FILE",
      description = "Write what was found there, as a run in TREC's format.")
  private Path runOut;

  @Option(
      names = "--per-query",
      paramLabel = "FILE",
      description = "Write the metrics of each query there, separated by tabs.")
  private Path perQuery;

  /** Before the work, which may take hours. */
  void check() {
    Map<Path, String> seen = new LinkedHashMap<>();
    check("--json", json, seen);
    check("--run-out", runOut, seen);
    check("--per-query", perQuery, seen);
  }

  private void check(String flag, Path file, Map<Path, String> seen) {
    if (file == null) {
      return;
    }
    Path absolute = file.toAbsolutePath().normalize();
    Path directory = absolute.getParent();
    String problem = null;
    if (Files.isDirectory(file)) {
      problem = "it is a directory";
    } else if (directory == null || !Files.isWritable(directory)) {
      problem = "no writable directory " + directory;
    } else if (seen.containsKey(absolute)) {
      problem = "it is also the file of " + seen.get(absolute);
    }
    if (problem != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "%s %s cannot be written: %s".formatted(flag, file, problem));
    }
    seen.put(absolute, flag);
  }

  /** Whether the files can hold this data set's ids; also before the work. */
  void check(RetrievalDataset dataset) {
    if (runOut != null) {
      TrecRunWriter.requireWritable(dataset);
    }
  }

  void write(RetrievalResult result) throws IOException {
    if (json != null) {
      Files.writeString(json, result.report().toJson() + "\n");
    }
    if (runOut != null) {
      String model = result.report().model();
      String mode = result.report().mode();
      String tag = mode.startsWith(model) ? mode : model + "-" + mode;
      TrecRunWriter.write(runOut, tag, result.rankings());
    }
    if (perQuery != null) {
      Files.writeString(perQuery, PerQueryTable.of(result.perQuery()));
    }
  }
}
