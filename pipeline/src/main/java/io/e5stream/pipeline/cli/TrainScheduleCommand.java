package io.e5stream.pipeline.cli;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.pipeline.eval.QualityData;
import io.e5stream.pipeline.train.BundlePairFilter;
import io.e5stream.pipeline.train.ComparisonGate;
import io.e5stream.pipeline.train.TrainingBars;
import io.e5stream.training.cycle.CycleOutcome;
import io.e5stream.training.cycle.CycleRecord;
import io.e5stream.training.cycle.TrainingCycle;
import io.e5stream.training.settings.TrainSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.TimeUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code e5-stream train schedule}: trains again and again. */
@Command(
    name = "schedule",
    description = {
      "Collects new pairs, filters them, trains on them, compares the new model with the one that"
          + " serves, and puts it into candidates/ below --out, unless it is worse. Then waits.",
      "",
      "cycles.jsonl there tells what became of each cycle. A cycle that was interrupted goes on when the"
          + " command is started again."
    },
    mixinStandardHelpOptions = true)
final class TrainScheduleCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @CommandLine.Mixin private PairFlags pairs;
  @CommandLine.Mixin private PresetFlags preset;
  @CommandLine.Mixin private ConsistencyFlags consistency;
  @CommandLine.Mixin private QualityFlags quality;

  @Option(
      names = "--every",
      paramLabel = "DURATION",
      description = "From one start to the next, such as 24h; left out, there is one cycle.")
  private String every;

  @Option(
      names = "--from",
      paramLabel = "LOCATION",
      defaultValue = Bundle.BUILT_IN,
      description =
          "The model that serves, which is trained on: a bundle's directory, looked at anew in each"
              + " cycle (default: the built-in E5-small-v2).")
  private String from;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Where cycles, their log and their candidates are.")
  private Path out;

  @Option(
      names = "--min-pairs",
      paramLabel = "N",
      defaultValue = "10000",
      description = "New pairs that there must be, or they wait (default: ${DEFAULT-VALUE}).")
  private int minPairs;

  @Option(
      names = "--held-out",
      paramLabel = "N",
      defaultValue = "500",
      description =
          "Queries of the new pairs on which the models are compared (default: ${DEFAULT-VALUE}).")
  private int heldOut;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Duration period = period();
    Configuration options = preset.addTo(pairs.addTo(preset.loader())).load();
    List<QualityData> sets = quality.open();
    // Else the first cycle would tell, after hours.
    Bundle unused = Bundle.load(from);
    pairs.check(options);
    TrainingCycle cycle =
        new TrainingCycle(
            out,
            pairs.source(options),
            () -> Bundle.load(from),
            new TrainSettings(options),
            minPairs,
            heldOut,
            new BundlePairFilter(
                options,
                consistency.settings(),
                Runtime.getRuntime().availableProcessors(),
                out,
                EvalProgress.NONE),
            new ComparisonGate(sets, quality.allowed(), EmbedOptions.encoding(options)),
            Clock.systemUTC());
    CycleRecord last;
    while (true) {
      Instant start = Instant.now();
      try (TrainingBars bars = new TrainingBars()) {
        last = cycle.run(bars);
      }
      print(last);
      if (period == null) {
        return last.outcome().equals(CycleOutcome.FAILED.label())
            ? CommandLine.ExitCode.SOFTWARE
            : CommandLine.ExitCode.OK;
      }
      Instant next = start.plus(period);
      say("next cycle at " + next.truncatedTo(ChronoUnit.SECONDS));
      TimeUnit.MILLISECONDS.sleep(Math.max(0, Duration.between(Instant.now(), next).toMillis()));
    }
  }

  private Duration period() {
    if (every == null) {
      return null;
    }
    try {
      Duration period = TimeUtils.parseDuration(every);
      if (period.toMillis() > 0) {
        return period;
      }
    } catch (IllegalArgumentException e) {
      throw misuse(e);
    }
    throw misuse(null);
  }

  private CommandLine.ParameterException misuse(Exception cause) {
    return new CommandLine.ParameterException(
        spec.commandLine(), "--every %s is no duration such as 24h".formatted(every), cause);
  }

  private void print(CycleRecord record) {
    say(
        String.format(
            Locale.ROOT,
            "cycle %d: %s; %,d new pairs, %,d kept, %,d held out; %s%s",
            record.cycle(),
            record.outcome(),
            record.collected(),
            record.kept(),
            record.heldOut(),
            record.reason(),
            record.candidate() == null ? "" : "; candidate " + record.candidate()));
  }

  private void say(String line) {
    PrintWriter print = spec.commandLine().getOut();
    print.println(line);
    print.flush();
  }
}
