package io.e5stream.pipeline.cli;

import io.e5stream.training.pair.PairFields;
import io.e5stream.training.pair.PairFiles;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which pairs a command of {@code train} reads. */
final class PairFlags {

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--pairs",
      paramLabel = "FILE|FOLDER",
      description =
          "Pairs: JSON Lines with query and passage, packed or not, such as the clean pairs that"
              + " \"e5-stream pairs --files\" writes; or a folder of them. Can be given several times.")
  private List<Path> pairs = List.of();

  @Option(
      names = "--query-field",
      paramLabel = "NAME",
      defaultValue = "query",
      description = "What queries are called in these files (default: ${DEFAULT-VALUE}).")
  private String queryField;

  @Option(
      names = "--passage-field",
      paramLabel = "NAME",
      defaultValue = "passage",
      description = "What passages are called (default: ${DEFAULT-VALUE}).")
  private String passageField;

  /** The pairs, read whenever they are asked for. */
  PairSource source() {
    if (pairs.isEmpty()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "give --pairs");
    }
    return new Reading(this);
  }

  /** Files may come between two readings. */
  private record Reading(PairFlags flags) implements PairSource {

    @Override
    public long forEach(Consumer<TrainingPair> consumer) throws IOException {
      return flags.read().forEach(consumer);
    }

    @Override
    public String description() {
      return flags.pairs.toString();
    }
  }

  /** Reads all pairs. */
  PairList read() throws IOException {
    if (pairs.isEmpty()) {
      throw new CommandLine.ParameterException(spec.commandLine(), "give --pairs");
    }
    List<TrainingPair> all = new ArrayList<>();
    for (Path path : pairs) {
      var unused = PairFiles.of(path, new PairFields(queryField, passageField)).forEach(all::add);
    }
    return new PairList(all, pairs.stream().map(Path::toString).collect(Collectors.joining(", ")));
  }
}
