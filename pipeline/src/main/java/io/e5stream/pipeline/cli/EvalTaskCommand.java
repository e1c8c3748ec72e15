package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.PrefixPolicy;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Measurement;
import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.task.TaskModel;
import io.e5stream.eval.task.TaskResult;
import io.e5stream.pipeline.eval.TerminalProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * What the commands of all tasks beside retrieval have in common: read, measure, print.
 *
 * @param <D> the task's data
 */
abstract class EvalTaskCommand<D> implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private ConfigOptions config;
  @CommandLine.Mixin private DeviceFlag device;

  @Option(
      names = "--dataset",
      required = true,
      paramLabel = "PATH",
      description = "The data; docs/evaluation.md has its format.")
  private Path dataset;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description = "The model: a bundle's directory (default: the built-in E5-small-v2).")
  private String bundle;

  @Option(
      names = "--prefixes",
      paramLabel = "bundle|none",
      defaultValue = "bundle",
      description =
          "The bundle's prefixes, or none, as in public benchmark runs (default:"
              + " ${DEFAULT-VALUE}).")
  private Prefixes prefixes;

  @Option(names = "--json", paramLabel = "FILE", description = "Write the result there, too.")
  private Path json;

  /** Reads and checks the data. */
  abstract D read(Path path);

  /** What the user should know about the data. */
  abstract List<String> notes(D data);

  /** Prints how much there is, and how it is measured. */
  abstract void describe(D data);

  abstract TaskResult measure(D data, TaskModel model, EvalProgress progress);

  /** The model as the task runs it. */
  Bundle prepared(Bundle loaded) {
    return loaded;
  }

  /** Throws for options that do not fit, before anything is read. */
  void check() {}

  @Override
  public final Integer call() throws IOException {
    OutputFile.check(spec.commandLine(), "--json", json);
    check();
    if (!Files.exists(dataset)) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--dataset: there is no " + dataset.toAbsolutePath());
    }
    Configuration options =
        device.addTo(config.loader()).flag("--bundle", EmbedOptions.BUNDLE, bundle).load();
    D data = read(dataset);
    notes(data).forEach(this::note);

    TaskResult result;
    try (TerminalProgress progress = new TerminalProgress();
        TextEncoder encoder = open(options)) {
      result = measure(data, new TaskModel(encoder, prefixes), progress);
    }
    print(data, result.measurement());
    if (json != null) {
      MeasurementFile.write(json, result.measurement());
    }
    return CommandLine.ExitCode.OK;
  }

  private TextEncoder open(Configuration options) {
    Bundle known = Bundle.load(options.get(EmbedOptions.BUNDLE));
    Bundle loaded = prepared(known);
    return Encoder.open(
        prefixes == Prefixes.NONE ? loaded.withPrefixes(PrefixPolicy.NONE) : loaded,
        EmbedOptions.encoding(options, known));
  }

  private void print(D data, Measurement measurement) {
    row("data set", "%s", measurement.dataset());
    describe(data);
    row("model", "%s", measurement.model());
    row("setting", "%s", measurement.setting());
    row("prefixes", "%s", measurement.prefixes().label());
    measurement.metrics().forEach((name, value) -> row(name, "%.5f", value));
    row("seconds", "%.1f", measurement.seconds());
  }

  final void row(String name, String format, Object... values) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(Locale.ROOT, "%-14s%s%n", name, String.format(Locale.ROOT, format, values));
    out.flush();
  }

  private void note(String note) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("note: " + note);
    err.flush();
  }
}
