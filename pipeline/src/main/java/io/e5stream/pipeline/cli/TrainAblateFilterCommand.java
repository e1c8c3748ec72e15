package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.pipeline.train.BundlePairFilter;
import io.e5stream.pipeline.train.HeldOutSet;
import io.e5stream.pipeline.train.TrainingBars;
import io.e5stream.pipeline.train.ablation.Ablation;
import io.e5stream.pipeline.train.ablation.FilterAblation;
import io.e5stream.pipeline.train.ablation.NoisyPairs;
import io.e5stream.training.pair.HeldOut;
import io.e5stream.training.settings.Preset;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream train ablate-filter}: what the consistency filter is worth. */
@Command(
    name = "ablate-filter",
    description =
        "Gives some pairs wrong passages, filters them by a model trained on all of them and by"
            + " E5-small-v2, and trains small models on all, on what was kept, and on what is right.",
    mixinStandardHelpOptions = true)
final class TrainAblateFilterCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private PairFlags pairs;
  @CommandLine.Mixin private PresetFlags preset;
  @CommandLine.Mixin private AblationFlags ablation;
  @CommandLine.Mixin private ConsistencyFlags consistency;

  @Option(
      names = "--noise",
      paramLabel = "SHARE",
      defaultValue = "0.4",
      description = "Pairs that get another's passage (default: ${DEFAULT-VALUE}).")
  private double noise;

  @Override
  public Integer call() throws IOException {
    Configuration options = preset.addTo(pairs.addTo(preset.loader()), Preset.MICRO).load();
    HeldOut split = ablation.split(pairs.read(options));
    RetrievalDataset heldOut = HeldOutSet.of(split.heldOut());
    NoisyPairs noisy = NoisyPairs.shuffled(split.training(), noise, 1);
    Path directory = ablation.directory();
    Bundle large = Bundle.builtIn();
    FilterAblation.Result result;
    try (TrainingBars bars = new TrainingBars()) {
      BundlePairFilter filter =
          new BundlePairFilter(
              options,
              consistency.settings(),
              Runtime.getRuntime().availableProcessors(),
              directory,
              EvalProgress.NONE);
      result =
          new FilterAblation(noisy, filter)
              .run(new Ablation(large, heldOut, ablation.seeds(), directory, bars), large, options);
    }
    PrintWriter print = spec.commandLine().getOut();
    print.printf(
        Locale.ROOT,
        "%,d pairs to train on, %,d of them with another's passage; measured on %s%n%n",
        noisy.pairs().size(),
        noisy.noise().size(),
        heldOut.split());
    Table table = new Table("JUDGE", "REJECTED", "PRECISION", "RECALL");
    result
        .detections()
        .forEach(
            (judge, found) ->
                table.row(
                    judge,
                    String.format(Locale.ROOT, "%,d", found.rejected()),
                    String.format(Locale.ROOT, "%.3f", found.precision()),
                    String.format(Locale.ROOT, "%.3f", found.recall())));
    table.print(print);
    AblationTable.print("trained on", result.runs(), print);
    return CommandLine.ExitCode.OK;
  }
}
