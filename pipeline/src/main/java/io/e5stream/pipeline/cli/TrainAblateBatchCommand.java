package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.pipeline.train.HeldOutSet;
import io.e5stream.pipeline.train.TrainingBars;
import io.e5stream.pipeline.train.ablation.Ablation;
import io.e5stream.pipeline.train.ablation.BatchAblation;
import io.e5stream.training.pair.HeldOut;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.settings.Preset;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream train ablate-batch}: what larger batches are worth. */
@Command(
    name = "ablate-batch",
    description =
        "Trains small models that differ in the batch alone, at equal pairs seen and at equal steps,"
            + " and measures them on pairs that were held out.",
    mixinStandardHelpOptions = true)
final class TrainAblateBatchCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private PairFlags pairs;
  @CommandLine.Mixin private PresetFlags preset;
  @CommandLine.Mixin private AblationFlags ablation;

  @Option(
      names = "--batches",
      split = ",",
      paramLabel = "N",
      defaultValue = "16,64,256",
      description = "Batch sizes, growing (default: ${DEFAULT-VALUE}).")
  private List<Integer> batches;

  @Option(
      names = "--pairs-seen",
      paramLabel = "N",
      defaultValue = "40000",
      description = "Pairs that every run of the first kind sees (default: ${DEFAULT-VALUE}).")
  private int pairsSeen;

  @Option(
      names = "--equal-steps",
      paramLabel = "N",
      defaultValue = "150",
      description = "Steps of every run of the second kind (default: ${DEFAULT-VALUE}).")
  private int steps;

  @Override
  public Integer call() throws IOException {
    Configuration options = preset.addTo(pairs.addTo(preset.loader()), Preset.MICRO).load();
    HeldOut split = ablation.split(pairs.read(options));
    RetrievalDataset heldOut = HeldOutSet.of(split.heldOut());
    PairList training = new PairList(split.training(), "pairs");
    BatchAblation.Result result;
    try (TrainingBars bars = new TrainingBars()) {
      result =
          new BatchAblation(batches, pairsSeen, steps)
              .run(
                  new Ablation(
                      Bundle.builtIn(), heldOut, ablation.seeds(), ablation.directory(), bars),
                  training,
                  options);
    }
    PrintWriter print = spec.commandLine().getOut();
    print.printf(
        "%,d pairs to train on; measured on %s%n", training.pairs().size(), heldOut.split());
    AblationTable.print("every run saw equally many pairs", result.equalPairs(), print);
    AblationTable.print("every run took equally many steps", result.equalSteps(), print);
    return CommandLine.ExitCode.OK;
  }
}
