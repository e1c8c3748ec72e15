package io.e5stream.pipeline.cli;

import io.e5stream.pipeline.config.ConfigLoader;
import io.e5stream.training.settings.Preset;
import io.e5stream.training.settings.TrainingOptions;
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
    return addTo(loader, null);
  }

  /** As {@link #addTo(ConfigLoader)}, with a preset for when none is given. */
  ConfigLoader addTo(ConfigLoader loader, Preset otherwise) {
    if (preset == null && otherwise == null) {
      return loader;
    }
    Preset chosen = preset == null ? otherwise : Preset.of(preset);
    Map<String, String> sets = new TreeMap<>(chosen.options().toMap());
    if (loader.has(TrainingOptions.EPOCHS)) {
      sets.remove(TrainingOptions.STEPS.key()); // steps would win over the user's epochs
    }
    sets.keySet().removeIf(loader::has);
    PrintWriter err = spec.commandLine().getErr();
    err.printf(
        "note: preset %s sets %s%n",
        chosen.label(),
        sets.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", ")));
    err.flush();
    return loader.defaults("--preset " + chosen.label(), sets);
  }
}
