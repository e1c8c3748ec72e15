package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.tuning.Calibration;
import io.e5stream.embed.encoder.tuning.Tunings;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.pipeline.eval.TerminalProgress;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.TimeUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream models tune}: which batches and how many callers suit machine and model. */
@Command(
    name = "tune",
    description = {
      "Measures which batch size and how many callers suit this machine and a model, and keeps it",
      "for index, eval and bench. The index job does the same at its first start, in less time."
    },
    mixinStandardHelpOptions = true)
final class ModelsTuneCommand implements Callable<Integer> {

  private static final int NANOS_PER_MILLI = 1_000_000;

  private static final class Parsed implements CommandLine.ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      try {
        return TimeUtils.parseDuration(text);
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(
            "'%s' is no duration; write it like 30s or 2min".formatted(text));
      }
    }
  }

  private final Supplier<Tunings> source;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private ConfigOptions config;
  @CommandLine.Mixin private DeviceFlag device;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description = "The model: a bundle's directory (default: the built-in E5-small-v2).")
  private String bundle;

  @Option(
      names = "--max-time",
      paramLabel = "TIME",
      defaultValue = "30s",
      converter = Parsed.class,
      description = "How long it may take (default: ${DEFAULT-VALUE}).")
  private Duration maxTime;

  @Option(names = "--show", description = "Show what is known; measure nothing.")
  private boolean show;

  ModelsTuneCommand() {
    this(Tunings::ofUser);
  }

  ModelsTuneCommand(Supplier<Tunings> source) {
    this.source = source;
  }

  @Override
  public Integer call() throws IOException {
    Configuration options =
        device.addTo(config.loader()).flag("--bundle", EmbedOptions.BUNDLE, bundle).load();
    Bundle model = Bundle.load(options.get(EmbedOptions.BUNDLE));
    EncoderOptions encoding = EmbedOptions.encoding(options);
    Tunings tunings = source.get();
    Calibration calibration =
        show ? known(tunings, model, encoding) : measure(tunings, model, encoding);
    PrintWriter out = spec.commandLine().getOut();
    CalibrationTable.print(model.id(), calibration, tunings.file(calibration.key()), out);
    out.flush();
    if (calibration.isDisturbed()) {
      note(
          "other processes took %.0f %% of the machine: repeat this when it is idle"
              .formatted(100 * calibration.others()));
    }
    return CommandLine.ExitCode.OK;
  }

  private Calibration known(Tunings tunings, Bundle model, EncoderOptions encoding) {
    return tunings
        .kept(model, encoding)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "nothing is known of %s on %s here; without --show it is measured"
                        .formatted(model.id(), encoding.device())));
  }

  private Calibration measure(Tunings tunings, Bundle model, EncoderOptions encoding)
      throws IOException {
    try (TerminalProgress progress = new TerminalProgress()) {
      progress.stage("measuring", maxTime.toMillis());
      long[] shown = new long[1];
      return tunings.measure(
          model,
          encoding,
          maxTime,
          nanos -> {
            long millis = nanos / NANOS_PER_MILLI;
            progress.advance(millis - shown[0]);
            shown[0] = millis;
          });
    }
  }

  private void note(String note) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("note: " + note);
    err.flush();
  }
}
