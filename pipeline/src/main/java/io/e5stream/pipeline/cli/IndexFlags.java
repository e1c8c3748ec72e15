package io.e5stream.pipeline.cli;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.pipeline.config.ConfigLoader;
import io.e5stream.pipeline.index.IndexOptions;
import io.e5stream.sink.SinkOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The flags of the index job, wherever it runs. */
final class IndexFlags {

  @Mixin private ConfigOptions config;
  @Mixin private DeviceFlag device;

  @Option(names = "--index", paramLabel = "NAME", description = "The index.")
  private String index;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "The Kafka brokers; 'embedded' for a broker in this JVM.")
  private String kafka;

  @Option(
      names = "--qdrant",
      paramLabel = "URL",
      description = "The vector store's gRPC address; 'embedded' for one in this JVM.")
  private String qdrant;

  @Option(
      names = "--until-end",
      description = "Stop when everything that is on the topic at the start is in the store.")
  private Boolean untilEnd;

  @Option(
      names = "--filter",
      paramLabel = "RULES",
      description =
          "Rules in front of the embedder: none, or documents for the profile of that name with"
              + " duplicates; docs/options.md lists their thresholds.")
  private String filter;

  ConfigLoader loader() {
    return device
        .addTo(config.loader())
        .flag("--index", IndexOptions.NAME, index)
        .flag("--kafka", IngestOptions.BOOTSTRAP_SERVERS, kafka)
        .flag("--qdrant", SinkOptions.URL, qdrant)
        .flag("--filter", IndexOptions.FILTER, filter)
        .flag("--until-end", IndexOptions.UNTIL_END, untilEnd)
        .require(IndexOptions.NAME, "--index NAME");
  }
}
