package io.e5stream.pipeline.cli;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.pipeline.config.ConfigLoader;
import io.e5stream.pipeline.train.PairLocation;
import io.e5stream.training.pair.PairFields;
import io.e5stream.training.pair.PairList;
import io.e5stream.training.pair.PairSource;
import io.e5stream.training.pair.TrainingPair;
import io.e5stream.training.weak.WeakPairSettings;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which pairs a command of {@code train} reads. */
final class PairFlags {

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--pairs",
      paramLabel = "PAIRS",
      description =
          "A file or a folder of pairs as JSON Lines, packed or not, such as \"e5-stream pairs"
              + " --files\" writes; or topic:NAME; or documents:FILE, documents:topic:NAME for weak"
              + " pairs of documents; or nli:FILE. Can be given several times (default: weak pairs of the documents"
              + " topic).")
  private List<String> pairs = List.of();

  @Option(
      names = "--query-field",
      paramLabel = "NAME",
      defaultValue = "query",
      description = "What queries are called in files of pairs (default: ${DEFAULT-VALUE}).")
  private String queryField;

  @Option(
      names = "--passage-field",
      paramLabel = "NAME",
      defaultValue = "passage",
      description = "What passages are called (default: ${DEFAULT-VALUE}).")
  private String passageField;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Address of a Kafka broker, for topics (default: localhost:9092).")
  private String kafka;

  /** Adds the flags that stand for options. */
  ConfigLoader addTo(ConfigLoader loader) {
    return loader.flag("--kafka", IngestOptions.BOOTSTRAP_SERVERS, kafka);
  }

  /** Reads all pairs. */
  PairList read(Configuration options) throws IOException {
    List<TrainingPair> all = new ArrayList<>();
    PairSource source = source(options);
    source.forEach(all::add);
    return new PairList(all, source.description());
  }

  /** The pairs, found anew whenever they are read: files and records come. */
  PairSource source(Configuration options) {
    return new Reading(this, locations(options), options);
  }

  /** Opens all of them, to see that they are there. */
  void check(Configuration options) throws IOException {
    for (String location : locations(options)) {
      PairSource unused = open(location, options);
    }
  }

  /** With none given, the documents topic itself: what there is to index can be learned from. */
  private List<String> locations(Configuration options) {
    return pairs.isEmpty()
        ? List.of("documents:topic:" + options.get(IngestOptions.DOCUMENTS_TOPIC))
        : pairs;
  }

  private record Reading(PairFlags flags, List<String> locations, Configuration options)
      implements PairSource {

    @Override
    public long forEach(Consumer<TrainingPair> consumer) throws IOException {
      long count = 0;
      for (String location : locations) {
        count += flags.open(location, options).forEach(consumer);
      }
      return count;
    }

    @Override
    public String description() {
      return String.join(", ", locations);
    }
  }

  private PairSource open(String location, Configuration options) throws IOException {
    try {
      return PairLocation.open(
          location, new PairFields(queryField, passageField), options, WeakPairSettings.DEFAULTS);
    } catch (NoSuchFileException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--pairs %s: %s".formatted(location, e.getReason()), e);
    }
  }
}
