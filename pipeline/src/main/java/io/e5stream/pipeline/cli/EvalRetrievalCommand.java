package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.dataset.BeirFolder;
import io.e5stream.eval.dataset.DatasetException;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.retrieval.ExactRetriever;
import io.e5stream.eval.retrieval.IndexRetriever;
import io.e5stream.eval.retrieval.RetrievalEvaluation;
import io.e5stream.eval.retrieval.RetrievalReport;
import io.e5stream.pipeline.eval.EmbeddedIndex;
import io.e5stream.pipeline.eval.TerminalProgress;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges the search results on a data set by its relevance judgements. */
@Command(
    name = "retrieval",
    description = "Measures nDCG@10 and recall@100 on a data set in BEIR's layout.",
    mixinStandardHelpOptions = true)
final class EvalRetrievalCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private ConfigOptions config;

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
      names = "--bundle",
      paramLabel = "LOCATION",
      description = "The model: a bundle's directory (default: the built-in E5-small-v2).")
  private String bundle;

  @Option(
      names = "--through-index",
      description =
          "Send the corpus through Kafka, the index job and the vector server, all in this JVM, and"
              + " search there. Without it, every query is compared with every document.")
  private boolean throughIndex;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there, too.")
  private Path json;

  @Override
  public Integer call() throws Exception {
    checkJsonFile();
    Configuration options = config.loader().flag("--bundle", EmbedOptions.BUNDLE, bundle).load();
    RetrievalDataset dataset = open();
    dataset.notes().forEach(note -> spec.commandLine().getErr().println("note: " + note));
    spec.commandLine().getErr().flush();

    RetrievalReport report = evaluate(dataset, options);
    print(dataset, report);
    if (json != null) {
      Files.writeString(json, report.toJson() + "\n");
    }
    return CommandLine.ExitCode.OK;
  }

  private RetrievalReport evaluate(RetrievalDataset dataset, Configuration options)
      throws Exception {
    try (TerminalProgress progress = new TerminalProgress()) {
      if (throughIndex) {
        try (EmbeddedIndex index = EmbeddedIndex.start(options)) {
          return RetrievalEvaluation.run(dataset, new IndexRetriever(index), progress);
        }
      }
      Bundle model = Bundle.load(options.get(EmbedOptions.BUNDLE));
      try (TextEncoder encoder = Encoder.open(model, EncoderOptions.DEFAULTS)) {
        return RetrievalEvaluation.run(dataset, new ExactRetriever(encoder), progress);
      }
    }
  }

  private RetrievalDataset open() {
    try {
      return BeirFolder.open(folder, split);
    } catch (DatasetException e) {
      if (e.isLayout()) {
        throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
      }
      throw e;
    }
  }

  /** Before the work, which may take hours. */
  private void checkJsonFile() {
    if (json == null) {
      return;
    }
    Path directory = json.toAbsolutePath().getParent();
    if (Files.isDirectory(json) || directory == null || !Files.isWritable(directory)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--json "
              + json
              + " cannot be written: "
              + (Files.isDirectory(json)
                  ? "it is a directory"
                  : "no writable directory " + directory));
    }
  }

  private void print(RetrievalDataset dataset, RetrievalReport report) {
    row("data set", "%s, split %s", report.dataset(), dataset.split());
    row("documents", "%,d", dataset.corpus().size());
    row("queries", "%,d", dataset.queries().size());
    row("model", "%s", report.model());
    row("mode", "%s", report.mode());
    report.metrics().forEach((name, value) -> row(name, "%.4f", value));
    row("seconds", "%.1f", report.seconds());
  }

  private void row(String name, String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%-12s%s%n", name, String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
