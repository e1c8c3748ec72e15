package io.e5stream.eval.catalogue;

import java.nio.file.Path;
import java.util.List;

/**
 * Where a data set lies, or should.
 *
 * @param entry the data set
 * @param path its folder or file
 * @param missing files that should be there and are not; the path itself when nothing is there
 */
public record DatasetPlace(DatasetEntry entry, Path path, List<String> missing) {

  public DatasetPlace {
    missing = List.copyOf(missing);
  }

  public boolean isPresent() {
    return missing.isEmpty();
  }

  /** What is missing, where, and where to get it. */
  public String summary() {
    return "%s is not at %s (%s); get it from %s"
        .formatted(
            entry.name(),
            path,
            missing.size() == 1 && missing.get(0).equals(path.toString())
                ? "nothing there"
                : "no " + String.join(", ", missing),
            entry.origin());
  }

  /** The summary, and the layout it must have. */
  public String problem() {
    return summary() + "; layout: " + entry.format().layout();
  }
}
