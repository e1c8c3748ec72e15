package io.e5stream.pipeline.cli;

import io.e5stream.eval.catalogue.Catalogue;
import io.e5stream.eval.catalogue.DatasetPlaces;
import io.e5stream.eval.suite.Baselines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which data sets there are, and where. */
final class DataFlags {

  @Option(
      names = "--data",
      paramLabel = "[NAME=]DIR",
      description = {
        "Directory with the data sets (default: E5_DATA, else ../shared/data);",
        "with NAME=, where that one data set is. May be repeated."
      })
  private List<String> data = new ArrayList<>();

  @Option(
      names = "--baselines",
      paramLabel = "FILE",
      description = "YAML file with more data sets and baselines. May be repeated.")
  private List<Path> files = new ArrayList<>();

  /** The built-in data sets and baselines, and those of the user's files. */
  Baselines baselines() {
    Baselines all = Baselines.builtIn();
    for (Path file : files) {
      all = all.with(file);
    }
    return all;
  }

  /** Throws IllegalArgumentException for a directory that does not exist. */
  DatasetPlaces places(Catalogue catalogue) {
    Path directory = DatasetPlaces.defaultDirectory(System.getenv());
    Map<String, Path> own = new HashMap<>();
    for (String value : data) {
      int equals = value.indexOf('=');
      if (equals < 0 || Files.isDirectory(Path.of(value))) {
        directory = existing(value, value);
      } else {
        String name = value.substring(0, equals);
        if (catalogue.find(name).isEmpty()) {
          throw new IllegalArgumentException(
              "--data %s: no data set %s; there is: %s"
                  .formatted(value, name, String.join(", ", new TreeSet<>(catalogue.names()))));
        }
        own.put(name, existing(value, value.substring(equals + 1)));
      }
    }
    return new DatasetPlaces(directory, own);
  }

  private static Path existing(String value, String path) {
    if (path.isBlank() || !Files.exists(Path.of(path))) {
      throw new IllegalArgumentException("--data %s: there is no %s".formatted(value, path));
    }
    return Path.of(path);
  }
}
