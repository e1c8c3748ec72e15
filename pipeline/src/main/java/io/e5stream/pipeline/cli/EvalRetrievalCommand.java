package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.retrieval.RetrievalEvaluation;
import io.e5stream.eval.retrieval.RetrievalReport;
import io.e5stream.eval.retrieval.RetrievalResult;
import io.e5stream.eval.trec.TrecRun;
import io.e5stream.eval.trec.TrecRunReader;
import io.e5stream.pipeline.eval.EvalEncoders;
import io.e5stream.pipeline.eval.OpenRetriever;
import io.e5stream.pipeline.eval.TerminalProgress;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Judges the search results on a data set by its relevance judgements. */
@Command(
    name = "retrieval",
    description = "Measures nDCG, recall and their like on a data set in BEIR's layout.",
    mixinStandardHelpOptions = true)
final class EvalRetrievalCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private ConfigOptions config;
  @CommandLine.Mixin private RetrievalData data;
  @CommandLine.Mixin private RetrievalChoice choice;
  @CommandLine.Mixin private RetrievalFiles files;
  @CommandLine.Mixin private CacheFlags cache;

  @Override
  public Integer call() throws Exception {
    choice.check();
    files.check();
    data.check();
    Configuration options =
        choice
            .device()
            .addTo(config.loader())
            .flag("--bundle", EmbedOptions.BUNDLE, choice.bundle())
            .load();
    RetrievalDataset dataset = data.open();
    note(dataset.notes());
    files.check(dataset);

    RetrievalResult result = choice.run() == null ? search(dataset, options) : judge(dataset);
    print(dataset, result);
    files.write(result);
    return CommandLine.ExitCode.OK;
  }

  private RetrievalResult search(RetrievalDataset dataset, Configuration options) throws Exception {
    Supplier<TextEncoder> model =
        () ->
            EvalEncoders.open(
                options, choice.prefixes(), cache.directory(), note -> note(List.of(note)));
    try (TerminalProgress progress = new TerminalProgress();
        OpenRetriever open = OpenRetriever.of(choice.searcher(), options, model)) {
      return RetrievalEvaluation.run(dataset, open.retriever(), choice.prefixes(), progress);
    }
  }

  private RetrievalResult judge(RetrievalDataset dataset) {
    TrecRun run = TrecRunReader.read(choice.run());
    RetrievalResult result = RetrievalEvaluation.judge(dataset, run, choice.prefixes());
    note(run.notes(dataset.judgements()));
    return result;
  }

  private void note(List<String> notes) {
    PrintWriter err = spec.commandLine().getErr();
    notes.forEach(note -> err.println("note: " + note));
    err.flush();
  }

  private void print(RetrievalDataset dataset, RetrievalResult result) {
    RetrievalReport report = result.report();
    row("data set", "%s, split %s", report.dataset(), dataset.split());
    row("documents", "%,d", dataset.corpus().size());
    row("queries", "%,d", dataset.queries().size());
    row("model", "%s", report.model());
    row("mode", "%s", report.mode());
    if (choice.run() == null && choice.searcher().embeds()) {
      row("prefixes", "%s", result.prefixes().label());
    }
    report.metrics().forEach((name, value) -> row(name, "%.4f", value));
    row("seconds", "%.1f", report.seconds());
  }

  private void row(String name, String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%-16s%s%n", name, String.format(Locale.ROOT, format, values));
    out.flush();
  }
}
