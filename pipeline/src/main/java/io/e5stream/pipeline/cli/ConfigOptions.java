package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.config.ConfigLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The ways to set options that every command shares: {@code --config} and {@code -Dkey=value}. */
final class ConfigOptions {

  @Option(names = "--config", paramLabel = "FILE", description = "YAML file with options.")
  private Path file;

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = "Sets an option; docs/options.md lists all.")
  private Map<String, String> definitions = new LinkedHashMap<>();

  /** A loader with file, environment and definitions; the command adds its flags. */
  ConfigLoader loader() {
    ConfigLoader loader = new ConfigLoader();
    if (file != null) {
      loader.file(file);
    }
    return loader.environment(System.getenv()).definitions(definitions);
  }
}
