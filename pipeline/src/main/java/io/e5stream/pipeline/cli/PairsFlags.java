package io.e5stream.pipeline.cli;

import io.e5stream.filter.consistency.ConsistencyDirection;
import io.e5stream.filter.options.FilterOptions;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.pair.PairOptions;
import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.config.ConfigLoader;
import io.e5stream.pipeline.pairs.PairsOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of the pairs job, wherever it runs. */
final class PairsFlags {

  @Mixin private ConfigOptions config;
  @Mixin private DeviceFlag device;

  @Option(
      names = "--source",
      paramLabel = "NAME[,NAME...]",
      split = ",",
      description = "Sources to read: ${COMPLETION-CANDIDATES} (default: all).")
  private List<WebSource> sources = new ArrayList<>();

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "The Kafka brokers; 'embedded' for a broker in this JVM.")
  private String kafka;

  @Option(
      names = "--consistency",
      paramLabel = "DIRECTION",
      arity = "0..1",
      fallbackValue = "both",
      description =
          "Have the model check each pair: its passage must rank among the best for its query"
              + " (query), the other way round (passage), or both (default when given alone).")
  private ConsistencyDirection consistency;

  @Option(
      names = "--files",
      paramLabel = "DIR",
      description =
          "Write the clean pairs as files of JSON Lines as well, for training; the directory is made"
              + " when it is not there.")
  private String files;

  @Option(
      names = "--until-end",
      description = "Stop when everything that is on the raw topics at the start is settled.")
  private Boolean untilEnd;

  ConfigLoader loader() {
    return device
        .addTo(config.loader())
        .flag("--source", PairOptions.SOURCES, sources.isEmpty() ? null : list(sources))
        .flag("--kafka", IngestOptions.BOOTSTRAP_SERVERS, kafka)
        .flag("--consistency", FilterOptions.CONSISTENCY, consistency)
        .flag("--files", PairsOptions.FILES, files)
        .flag("--until-end", PairsOptions.UNTIL_END, untilEnd);
  }

  private static String list(List<WebSource> sources) {
    return sources.stream().map(WebSource::name).collect(Collectors.joining(";"));
  }
}
