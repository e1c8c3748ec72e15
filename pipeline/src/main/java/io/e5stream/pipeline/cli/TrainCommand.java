package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.export.Precision;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.compare.ModelComparison;
import io.e5stream.pipeline.eval.BundleComparison;
import io.e5stream.pipeline.eval.QualityCost;
import io.e5stream.pipeline.eval.QualityData;
import io.e5stream.pipeline.eval.TerminalProgress;
import io.e5stream.pipeline.train.BundlePairFilter;
import io.e5stream.pipeline.train.HeldOutSet;
import io.e5stream.pipeline.train.LossPlot;
import io.e5stream.pipeline.train.TrainingBars;
import io.e5stream.pipeline.train.TrainingStages;
import io.e5stream.training.encoder.EncoderShape;
import io.e5stream.training.pair.HeldOut;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.pair.SkipReason;
import io.e5stream.training.run.StepRecord;
import io.e5stream.training.run.TrainingData;
import io.e5stream.training.run.TrainingRounds;
import io.e5stream.training.run.TrainingRun;
import io.e5stream.training.settings.InitialWeights;
import io.e5stream.training.settings.TrainSettings;
import io.e5stream.training.settings.TrainingOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream train}: from pairs to a new bundle. */
@Command(
    name = "train",
    description = {
      "Trains a model on pairs of texts and writes it as a bundle.",
      "An interrupted run goes on when it is started again in the same way."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainFilterCommand.class,
      TrainMineCommand.class,
      TrainScheduleCommand.class,
      TrainAblateBatchCommand.class,
      TrainAblateFilterCommand.class
    })
final class TrainCommand implements Callable<Integer> {

  /** Which queries are held out does not change with the run's own seed. */
  private static final long HELD_OUT_SEED = 1;

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private PresetFlags preset;
  @CommandLine.Mixin private PairFlags pairs;
  @CommandLine.Mixin private QualityFlags quality;
  @CommandLine.Mixin private ConsistencyFlags consistency;

  @Option(
      names = "--from",
      paramLabel = "LOCATION",
      defaultValue = Bundle.BUILT_IN,
      description =
          "The model to begin with: a bundle's directory (default: the built-in E5-small-v2).")
  private String from;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "The run's directory: the new model is in bundle/ there, beside the loss and what to go on"
              + " from.")
  private Path out;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description =
          "Name of the new model (default: that of --from; scratch, when it begins at random).")
  private String name;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "Keep the pairs of so many queries out of training, and measure on them what was learned"
              + " (default: none).")
  private int heldOut;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Train, filter the pairs by what was trained, train anew on what is kept, and so on (default:"
              + " ${DEFAULT-VALUE}, no filter; E5: 2).")
  private int rounds;

  @Option(names = "--batch", paramLabel = "N", description = "Pairs of a step.")
  private Integer batch;

  @Option(names = "--epochs", paramLabel = "N", description = "How often every pair is seen.")
  private Double epochs;

  @Option(names = "--steps", paramLabel = "N", description = "Steps, in place of --epochs.")
  private Integer steps;

  @Option(names = "--learning-rate", paramLabel = "X", description = "The highest rate.")
  private Double learningRate;

  @Option(names = "--seed", paramLabel = "N", description = "Decides all that is random.")
  private Long seed;

  @Override
  public Integer call() throws IOException {
    if (out == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "give --out, where the model is to go");
    }
    Configuration options = options();
    TrainSettings settings = new TrainSettings(options);
    List<QualityData> sets = new ArrayList<>(quality.open());
    PairList source = pairs.read(options);
    if (heldOut > 0) {
      HeldOut split = HeldOut.of(source.pairs(), heldOut, HELD_OUT_SEED);
      sets.add(0, new QualityData.Retrieval("held-out", HeldOutSet.of(split.heldOut())));
      source = new PairList(split.training(), source.description());
      note(
          "%,d pairs held out; %,d more left out, since they share a passage with these"
              .formatted(split.heldOut().size(), split.dropped()));
    }
    Bundle bundle = bundle();
    long start = System.nanoTime();
    TrainingRun.Result result;
    try (TrainingBars bars = new TrainingBars()) {
      result =
          run(bundle, source, settings, bars)
              .run(
                  (data, shape, resumed) -> {
                    bars.close();
                    describe(data, shape, bundle, resumed);
                  },
                  made -> {
                    bars.close();
                    return measure(bundle, made, sets);
                  },
                  bars);
    }
    List<StepRecord> done = result.steps();
    Path plot = result.directory().resolve("loss.svg");
    Files.writeString(plot, LossPlot.svg("Loss of " + result.bundle().id(), done));
    print(result, (System.nanoTime() - start) / 1e9);
    return CommandLine.ExitCode.OK;
  }

  /** What is left to do when all rounds but the last are done. */
  private TrainingRun run(Bundle bundle, PairList source, TrainSettings settings, TrainingBars bars)
      throws IOException {
    String named = name == null ? defaultName(bundle, settings) : name;
    if (rounds == 1) {
      return new TrainingRun(bundle, source, settings, out, named);
    }
    BundlePairFilter filter =
        new BundlePairFilter(
            preset.loader().load(),
            consistency.settings(),
            Runtime.getRuntime().availableProcessors(),
            out,
            new TrainingStages(bars));
    return new TrainingRounds(bundle, source, settings, out, named, rounds, filter)
        .beforeLast(
            (round, kept, all) -> {
              bars.close();
              PrintWriter print = spec.commandLine().getOut();
              print.printf(
                  Locale.ROOT,
                  "round    %d of %d, on %,d of %,d pairs%n",
                  round,
                  rounds,
                  kept,
                  all);
              print.flush();
            },
            bars);
  }

  /** What begins at random is no version of the bundle that lends its tokenizer. */
  private static String defaultName(Bundle bundle, TrainSettings settings) {
    return settings.get(TrainingOptions.INITIAL) == InitialWeights.RANDOM
        ? "scratch"
        : bundle.manifest().name();
  }

  private Map<String, Double> measure(Bundle before, Bundle made, List<QualityData> sets) {
    Map<String, Double> results = new TreeMap<>();
    List<String> lost = new ArrayList<>();
    try (TerminalProgress progress = new TerminalProgress()) {
      BundleComparison comparison =
          quality.comparison(
              before,
              made,
              EmbedOptions.encoding(preset.loader().load()),
              progress,
              note -> {
                progress.close(); // else it would fall into a bar
                note(note);
              });
      PrintWriter print = spec.commandLine().getOut();
      for (QualityData set : sets) {
        ModelComparison result = set.compare(comparison, quality.metrics(set));
        progress.close();
        print.println();
        ComparisonTable.print(result, print);
        QualityCost cost = new QualityCost(set.name(), result);
        results.putAll(cost.results());
        lost.addAll(cost.exceeding(quality.allowed()));
      }
      if (!sets.isEmpty()) {
        print.println();
      }
      print.flush();
    }
    if (!lost.isEmpty()) {
      throw new IllegalStateException(
          "the model is not written: %s. What was trained is kept in %s: the same command with another"
                  .formatted(String.join("; ", lost), out)
              + " --max-loss goes on from there");
    }
    return results;
  }

  private Configuration options() {
    return preset
        .addTo(
            pairs
                .addTo(preset.loader())
                .flag("--batch", TrainingOptions.BATCH_SIZE, batch)
                .flag("--epochs", TrainingOptions.EPOCHS, epochs)
                .flag("--steps", TrainingOptions.STEPS, steps)
                .flag("--learning-rate", TrainingOptions.LEARNING_RATE, learningRate)
                .flag("--seed", TrainingOptions.SEED, seed))
        .load();
  }

  private Bundle bundle() {
    Bundle bundle = Bundle.load(from);
    String precision = bundle.manifest().precision();
    if (!precision.equals(Precision.FP32.label())) {
      throw new CommandLine.ParameterException(
          spec.commandLine(),
          "--from %s is in %s; training starts from fp32: give the bundle it was made from"
              .formatted(from, precision));
    }
    return bundle;
  }

  private void describe(TrainingData data, EncoderShape shape, Bundle bundle, boolean resumed) {
    PrintWriter print = spec.commandLine().getOut();
    print.printf(
        Locale.ROOT,
        "pairs    %,d of %s; %,d read%s%n",
        data.pairs().size(),
        data.source(),
        data.read(),
        skipped(data));
    print.printf(
        Locale.ROOT, "model    %s: %s, %,d weights%n", bundle.id(), shape, shape.parameters());
    if (resumed) {
      print.println("resumed  the run in " + out);
    }
    print.flush();
  }

  private static String skipped(TrainingData data) {
    if (data.skipped().isEmpty()) {
      return "";
    }
    return new TreeMap<SkipReason, Long>(data.skipped())
        .entrySet().stream()
            .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey().label()))
            .collect(Collectors.joining(", ", ", skipped: ", ""));
  }

  private void print(TrainingRun.Result result, double seconds) {
    List<StepRecord> done = result.steps();
    StepRecord last = done.get(done.size() - 1);
    PrintWriter print = spec.commandLine().getOut();
    print.printf(
        Locale.ROOT,
        "loss     %.3f at step 1, %.3f at step %d; own passage first of its batch: %.3f%n",
        done.get(0).loss(),
        last.loss(),
        last.step(),
        last.accuracy());
    print.printf(Locale.ROOT, "time     %.0f s%n", seconds);
    print.printf(
        Locale.ROOT,
        "bundle   %s in %s; its vectors are those that were trained: least cosine %.6f%n",
        result.bundle().id(),
        result.bundle().directory(),
        result.agreement());
    print.flush();
  }

  private void note(String note) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("note: " + note);
    err.flush();
  }
}
