package io.e5stream.eval.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Finds data sets on this machine.
 *
 * @param directory where they all are
 * @param own places of single ones, by name, that are elsewhere
 */
public record DatasetPlaces(Path directory, Map<String, Path> own) {

  public DatasetPlaces {
    own = Map.copyOf(own);
  }

  /** {@code E5_DATA} where that is set, else {@code ../shared/data}. */
  public static Path defaultDirectory(Map<String, String> environment) {
    String data = environment.getOrDefault("E5_DATA", "");
    return Path.of(data.isBlank() ? "../shared/data" : data);
  }

  /** Looks for a data set's files; does not read them. */
  public DatasetPlace find(DatasetEntry entry) {
    Path path = own.getOrDefault(entry.name(), directory.resolve(entry.path()));
    if (!Files.exists(path)) {
      return new DatasetPlace(entry, path, List.of(path.toString()));
    }
    List<String> missing =
        entry.files().stream().filter(file -> !Files.isRegularFile(path.resolve(file))).toList();
    return new DatasetPlace(entry, path, missing);
  }
}
