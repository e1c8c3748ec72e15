package io.e5stream.pipeline.cli;

import io.e5stream.embed.operator.EmbedOptions;
import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.consistency.VectorStorage;
import io.e5stream.pipeline.eval.TerminalProgress;
import io.e5stream.pipeline.train.FilterRun;
import io.e5stream.training.consistency.FilterFiles;
import io.e5stream.training.consistency.FilterReport;
import io.e5stream.training.consistency.FilterSettings;
import io.e5stream.training.consistency.PairFilesFactory;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code e5-stream train filter}: E5's consistency filter over files of pairs. */
@Command(
    name = "filter",
    description = {
      "Keeps the pairs whose passage a model finds for their query.",
      "",
      "Ranks each pair's own passage among those of a random sample of all pairs, the pool, and"
          + " keeps the pair when it is among the first. Writes "
          + FilterFiles.KEPT
          + ", "
          + FilterFiles.REJECTED
          + " (lines of pairs with their ranks) and "
          + FilterReport.FILE
          + ". Blank and duplicate pairs are counted and left out."
    },
    mixinStandardHelpOptions = true)
final class TrainFilterCommand implements Callable<Integer> {

  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;
  @Mixin private ConfigOptions config;
  @Mixin private DeviceFlag device;

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE|FOLDER",
      description = "JSON Lines with query and passage, packed or not; or a folder of them.")
  private Path pairs;

  @Option(
      names = "--bundle",
      paramLabel = "LOCATION",
      description = "The model that ranks (default: the option embed.bundle, E5-small-v2).")
  private String bundle;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "The result. Beside it lie, until it is done, the vectors of all pairs: room is needed"
              + " for them.")
  private Path out;

  @Option(
      names = "--rank",
      paramLabel = "K",
      description = "The last rank that is kept (default: ${DEFAULT-VALUE}, as in E5).",
      defaultValue = "2")
  private int rank;

  @Option(
      names = "--direction",
      paramLabel = "query|passage|both",
      defaultValue = "query",
      description =
          "query: rank passages for the query, as in E5; passage: queries for the passage; both:"
              + " either has to be found (default: ${DEFAULT-VALUE}).")
  private ConsistencyDirection direction;

  @Option(
      names = "--pool",
      paramLabel = "N",
      defaultValue = "20000",
      description =
          "Pairs to rank among, drawn by the seed, up to 1000000 as in E5; all when there are fewer"
              + " (default: ${DEFAULT-VALUE}).")
  private int pool;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Draws another pool (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--storage",
      paramLabel = "float|int8",
      defaultValue = "float",
      description =
          "How the pool keeps vectors: int8 takes a quarter of the memory (default:"
              + " ${DEFAULT-VALUE}).")
  private VectorStorage storage;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Subtasks that embed and rank (default: the cores). Ranks do not depend on it.")
  private Integer threads;

  @Override
  public Integer call() throws Exception {
    FilterSettings settings = new FilterSettings(direction, rank, pool, seed, storage);
    int parallelism = threads != null ? threads : Runtime.getRuntime().availableProcessors();
    if (parallelism < 1) {
      throw misuse("--threads must be at least 1 but is " + parallelism);
    }
    Path above = OutputDirectory.check(spec.commandLine(), "--out", out);
    PairFilesFactory source = source();
    Configuration options =
        device.addTo(config.loader()).flag("--bundle", EmbedOptions.BUNDLE, bundle).load();
    FilterReport report;
    try (TerminalProgress progress = new TerminalProgress();
        StagingDirectory staging = StagingDirectory.in(above)) {
      report =
          new FilterRun(source, options, settings, parallelism).run(out, staging.path(), progress);
    }
    new FilterSummary(report).print(spec.commandLine().getOut());
    spec.commandLine().getOut().printf("written to %s%n", out);
    return CommandLine.ExitCode.OK;
  }

  private PairFilesFactory source() throws IOException {
    PairFilesFactory source = new PairFilesFactory(pairs.toString());
    try {
      source.open();
      return source;
    } catch (NoSuchFileException e) {
      throw misuse("--pairs %s: %s".formatted(pairs, e.getReason()));
    }
  }

  private CommandLine.ParameterException misuse(String problem) {
    return new CommandLine.ParameterException(spec.commandLine(), problem);
  }
}
