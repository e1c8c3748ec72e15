package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.bench.Machine;
import io.e5stream.eval.catalogue.DatasetPlaces;
import io.e5stream.eval.encoding.BundleEncoders;
import io.e5stream.eval.suite.Baselines;
import io.e5stream.eval.suite.Selection;
import io.e5stream.eval.suite.SuiteEvaluator;
import io.e5stream.eval.suite.SuiteReport;
import io.e5stream.eval.suite.SuiteRow;
import io.e5stream.eval.suite.SuiteRun;
import io.e5stream.eval.suite.SuiteRunner;
import io.e5stream.eval.suite.SuiteStore;
import io.e5stream.eval.suite.SuiteSummary;
import io.e5stream.pipeline.eval.TemporaryDirectory;
import io.e5stream.pipeline.eval.TerminalProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures all that there are published or agreed values for, and compares. */
@Command(
    name = "suite",
    description = {
      "Measures the model on every data set that is here and compares with published values.",
      "Exit code 0 when no value failed; data sets that are missing are no failure."
    },
    mixinStandardHelpOptions = true)
final class EvalSuiteCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private ConfigOptions config;
  @CommandLine.Mixin private DeviceFlag device;
  @CommandLine.Mixin private DataFlags data;
  @CommandLine.Mixin private CacheFlags cache;

  @Option(
      names = "--only",
      paramLabel = "PATTERN",
      split = ",",
      description = {
        "Only runs whose task, data set or setting has this in its name; * and ? stand for",
        "any characters. With a slash: of task/dataset/model/setting/prefixes. May be repeated."
      })
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description = {
        "The model: a bundle's directory (default: the built-in E5-small-v2).",
        "Published values count only for the model that they were published for."
      })
  private String bundle;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there, too.")
  private Path json;

  @Option(
      names = "--results",
      paramLabel = "DIR",
      defaultValue = ".e5-stream/eval",
      description = "Keep the result there for 'eval report' (default: ${DEFAULT-VALUE}).")
  private Path results;

  @Override
  public Integer call() throws Exception {
    OutputFile.check(spec.commandLine(), "--json", json);
    Configuration options =
        device.addTo(config.loader()).flag("--bundle", EmbedOptions.BUNDLE, bundle).load();
    Baselines all = data.baselines();
    DatasetPlaces places = data.places(all.catalogue());
    Bundle model = Bundle.load(options.get(EmbedOptions.BUNDLE));
    Selection selection = new Selection(only);
    Baselines baselines = all.ofModel(model.manifest().name()).only(selection);
    if (baselines.list().isEmpty()) {
      throw new CommandLine.ParameterException(spec.commandLine(), nothing(all));
    }
    List<SuiteRow> rows = run(model, EmbedOptions.encoding(options, model), places, baselines);
    PrintWriter out = spec.commandLine().getOut();
    SuiteTable.print(rows, out);
    MissingData.print(
        baselines.byRun().keySet().stream()
            .map(run -> places.find(baselines.catalogue().find(run.dataset()).orElseThrow()))
            .toList(),
        out);
    out.printf("%n%s%n", SuiteSummary.of(rows).line());
    out.flush();
    keep(model, selection, rows);
    return SuiteSummary.of(rows).isGood() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
  }

  private List<SuiteRow> run(
      Bundle model, EncoderOptions encoding, DatasetPlaces places, Baselines baselines)
      throws IOException {
    if (cache.directory().isPresent()) {
      return run(model, encoding, cache.directory().get(), places, baselines);
    }
    // Runs of one data set share their vectors even when none are to be kept.
    Path passing = Files.createTempDirectory("e5-vectors");
    try {
      return run(model, encoding, passing, places, baselines);
    } finally {
      TemporaryDirectory.delete(passing);
    }
  }

  private List<SuiteRow> run(
      Bundle model,
      EncoderOptions encoding,
      Path vectors,
      DatasetPlaces places,
      Baselines baselines) {
    try (TerminalProgress progress = new TerminalProgress()) {
      Consumer<String> notes = note -> say(progress, "note: " + note);
      BundleEncoders encoders = new BundleEncoders(model, encoding, Optional.of(vectors), notes);
      return new SuiteRunner(places, new SuiteEvaluator(encoders::open, notes))
          .run(baselines, progress, rows -> say(progress, SuiteTable.line(rows)));
    }
  }

  /** Prints a line that does not fall into a bar. */
  private void say(TerminalProgress progress, String line) {
    progress.close();
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  private void keep(Bundle model, Selection selection, List<SuiteRow> rows) throws Exception {
    String created = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    SuiteReport report = new SuiteReport(created, Machine.describe(), rows);
    if (json != null) {
      report.write(json);
    }
    String name =
        model.equals(Bundle.builtIn()) ? "suite" : "suite-" + model.id() + "-" + model.hash8();
    SuiteStore store = new SuiteStore(results.resolve(name + ".json"));
    if (selection.takesAll()) {
      store.replace(report);
    } else {
      store.update(report);
    }
  }

  private String nothing(Baselines all) {
    Set<String> names = new TreeSet<>();
    for (SuiteRun run : all.byRun().keySet()) {
      names.addAll(List.of(run.task().label(), run.dataset(), run.setting()));
    }
    return "--only %s fits nothing; there is: %s".formatted(String.join(",", only), names);
  }
}
