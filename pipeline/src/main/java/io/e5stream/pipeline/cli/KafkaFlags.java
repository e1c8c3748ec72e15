package io.e5stream.pipeline.cli;

import io.e5stream.ingest.IngestOptions;
import org.apache.flink.configuration.Configuration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options of commands that talk to Kafka and to nothing else. */
final class KafkaFlags {

  @Mixin private ConfigOptions options = new ConfigOptions();

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Address of a Kafka broker (default: localhost:9092).")
  private String kafka;

  Configuration load() {
    return options.loader().flag("--kafka", IngestOptions.BOOTSTRAP_SERVERS, kafka).load();
  }
}
