package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.config.ConfigLoader;
import io.e5stream.training.settings.Preset;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The ways to set options, and presets below them. */
final class PresetFlags {

  @CommandLine.Spec(CommandLine.Spec.Target.MIXEE)
  private CommandLine.Model.CommandSpec spec;

  @CommandLine.Mixin private ConfigOptions config;

  @Option(
      names = "--preset",
      paramLabel = "paper-small|adapt|micro",
      description = "Options that belong together; what is set otherwise wins.")
  private String preset;

  ConfigLoader loader() {
    return config.loader();
  }

  /** Adds the preset below what the loader has; says what it sets. */
  ConfigLoader addTo(ConfigLoader loader) {
    if (preset == null) {
      return loader;
    }
    Map<String, String> sets = new TreeMap<>(Preset.of(preset).options().toMap());
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "note: preset %s sets %s%n",
        preset,
        sets.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", ")));
    err.flush();
    return loader.defaults("--preset " + preset, sets);
  }
}
