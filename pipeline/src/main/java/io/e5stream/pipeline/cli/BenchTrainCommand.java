package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.pipeline.train.PeakMemory;
import io.e5stream.pipeline.train.TrainingBars;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.run.TrainingData;
import io.e5stream.training.run.TrainingRun;
import io.e5stream.training.run.TrainingSpeed;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream bench train}: steps of training beside embedding the same texts. */
@Command(
    name = "train",
    description =
        "Trains steps on one batch and embeds the same batch by the same tensors, in turns, and shows"
            + " the most memory that the process held.",
    mixinStandardHelpOptions = true)
final class BenchTrainCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private PairFlags pairs;
  @CommandLine.Mixin private PresetFlags preset;

  @Option(names = "--batch", paramLabel = "N", description = "Pairs of a step.")
  private Integer batch;

  @Option(
      names = "--repetitions",
      paramLabel = "N",
      defaultValue = "3",
      description = "Rounds that are measured (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Override
  public Integer call() throws IOException {
    Configuration options =
        preset
            .addTo(pairs.addTo(preset.loader()).flag("--batch", TrainingOptions.BATCH_SIZE, batch))
            .load();
    TrainSettings settings = new TrainSettings(options);
    int size = settings.get(TrainingOptions.BATCH_SIZE);
    if (rounds < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--repetitions must be at least 1 but is " + rounds);
    }
    List<TrainingPair> all = TrainingData.read(pairs.source(options), settings).pairs();
    if (all.size() < size) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "%d pairs are no batch of %d".formatted(all.size(), size));
    }
    Bundle bundle = Bundle.builtIn();
    List<TrainingSpeed.Round> measured;
    try (TrainingBars bars = new TrainingBars()) {
      measured =
          TrainingSpeed.measure(
              bundle,
              TrainingRun.initial(bundle, settings),
              all.subList(0, size),
              settings,
              rounds,
              bars);
    }
    print(bundle, size, settings, measured);
    return CommandLine.ExitCode.OK;
  }

  private void print(
      Bundle bundle, int size, TrainSettings settings, List<TrainingSpeed.Round> rounds) {
    PrintWriter print = spec.commandLine().getOut();
    print.printf(
        Locale.ROOT,
        "batch    %,d pairs, %,d tokens with padding, in chunks of %,d; %s%n",
        size,
        rounds.get(0).tokens(),
        settings.get(TrainingOptions.CHUNK_TOKENS),
        bundle.id());
    line(print, "forward", rounds, round -> round.tokens() / round.forwardSeconds(), "%,.0f");
    line(print, "training", rounds, round -> round.tokens() / round.stepSeconds(), "%,.0f");
    line(print, "training_vs_forward", rounds, TrainingSpeed.Round::share, "%.3f");
    PeakMemory.bytes()
        .ifPresent(bytes -> print.printf(Locale.ROOT, "peak memory  %,d MiB%n", bytes >> 20));
    print.flush();
  }

  private static void line(
      PrintWriter print,
      String name,
      List<TrainingSpeed.Round> rounds,
      ToDoubleFunction<TrainingSpeed.Round> value,
      String format) {
    double[] sorted = rounds.stream().mapToDouble(value).sorted().toArray();
    print.printf(
        Locale.ROOT,
        "%s  " + format + " (" + format + " to " + format + ")%s%n",
        name,
        sorted[sorted.length / 2],
        sorted[0],
        sorted[sorted.length - 1],
        format.startsWith("%,") ? " tokens/s" : "");
  }
}
