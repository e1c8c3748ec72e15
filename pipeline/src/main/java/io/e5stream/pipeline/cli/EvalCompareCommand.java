package io.e5stream.pipeline.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.compare.ComparisonOptions;
import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.eval.compare.PairedTest;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.retrieval.RetrievalEvaluation;
import io.e5stream.eval.retrieval.RetrievalResult;
import io.e5stream.eval.task.data.Examples;
import io.e5stream.eval.task.data.ScoredPair;
import io.e5stream.eval.task.data.StsFile;
import io.e5stream.eval.trec.TrecRunReader;
import io.e5stream.pipeline.eval.BundleComparison;
import io.e5stream.pipeline.eval.TerminalProgress;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Compares two models, or two runs, on a data set. */
@Command(
    name = "compare",
    description = {
      "Tells whether a model is better than another on a data set, or chance explains it.",
      "On a folder it retrieves exactly with both, or reads two TREC runs; on a file of sentence",
      "pairs it compares Spearman's correlation."
    },
    mixinStandardHelpOptions = true)
final class EvalCompareCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private RetrievalData data;
  @CommandLine.Mixin private CacheFlags cache;
  @CommandLine.Mixin private ConfigOptions config;
  @CommandLine.Mixin private DeviceFlag device;
  @CommandLine.Mixin private ComparisonFlags flags;

  @ArgGroup(multiplicity = "1")
  private CompareSides sides;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there, too.")
  private Path json;

  @Override
  public Integer call() throws Exception {
    OutputFile.check(spec.commandLine(), "--json", json);
    ComparisonOptions options = flags.options();
    data.check();
    ModelComparison result =
        Files.isRegularFile(data.path()) ? similarity(options) : retrieval(options);
    PrintWriter out = spec.commandLine().getOut();
    ComparisonTable.print(result, out);
    out.flush();
    if (json != null) {
      JsonMapper mapper = JsonMapper.builder().build();
      mapper.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), result);
    }
    return CommandLine.ExitCode.OK;
  }

  private ModelComparison retrieval(ComparisonOptions options) {
    RetrievalDataset dataset = data.open();
    dataset.notes().forEach(this::note);
    return sides.runs() == null
        ? models(options, models -> models.retrieval(dataset, flags.metrics()))
        : runs(dataset, options);
  }

  private ModelComparison runs(RetrievalDataset dataset, ComparisonOptions options) {
    RetrievalResult baseline = judge(dataset, sides.runs().baseline());
    RetrievalResult candidate = judge(dataset, sides.runs().candidate());
    return ModelComparison.of(
        "%s, split %s".formatted(dataset.name(), dataset.split()),
        baseline.report().model(),
        candidate.report().model(),
        options.alpha(),
        new PairedTest(options).means(flags.metrics(), baseline.perQuery(), candidate.perQuery()));
  }

  private ModelComparison similarity(ComparisonOptions options) {
    if (sides.runs() != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--dataset %s is a file; runs are compared on a retrieval data set, which is a folder"
              .formatted(data.path()));
    }
    Examples<ScoredPair> pairs = StsFile.read(data.path());
    pairs.notes().forEach(this::note);
    return models(options, models -> models.similarity(pairs));
  }

  /** Compares models; both are loaded before the first measures, which may take long. */
  private ModelComparison models(
      ComparisonOptions options, Function<BundleComparison, ModelComparison> compare) {
    Bundle baseline = Bundle.load(sides.bundles().baseline());
    Bundle candidate = Bundle.load(sides.bundles().candidate());
    EncoderOptions encoding = EmbedOptions.encoding(device.addTo(config.loader()).load());
    try (TerminalProgress progress = new TerminalProgress()) {
      return compare.apply(
          new BundleComparison(
              baseline,
              candidate,
              encoding,
              options,
              cache.directory(),
              progress,
              note -> {
                progress.close(); // else it would fall into a bar
                note(note);
              }));
    }
  }

  private static RetrievalResult judge(RetrievalDataset dataset, Path run) {
    return RetrievalEvaluation.judge(dataset, TrecRunReader.read(run), Prefixes.NONE);
  }

  private void note(String note) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("note: " + note);
    err.flush();
  }
}
