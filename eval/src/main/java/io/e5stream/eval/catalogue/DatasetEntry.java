package io.e5stream.eval.catalogue;

import io.e5stream.eval.measure.Task;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A data set that is known by name.
 *
 * @param name short name, as in baselines and on the command line
 * @param title what it is
 * @param task what it is mostly used for
 * @param format how its files are laid out
 * @param path folder or file below the data directory; the name when not given
 * @param split which part is measured; {@code test} when not given
 * @param files that have to be there, relative to the path; empty when the path is the file
 * @param origin where to get it
 * @param licence as its publisher states it
 * @param gains relevance by the code in the judgements, where those are no gains already; what has
 *     no gain is left out. Empty for none
 * @param note what else to know; null for nothing
 */
public record DatasetEntry(
    String name,
    String title,
    Task task,
    DatasetFormat format,
    String path,
    String split,
    List<String> files,
    String origin,
    String licence,
    Map<Integer, Integer> gains,
    String note) {

  public DatasetEntry {
    require(name != null && name.matches("[a-z0-9][a-z0-9._-]*"), "name", name);
    title = Objects.requireNonNullElse(title, name);
    require(task != null, name + ": task", task);
    require(format != null, name + ": format", format);
    path = Objects.requireNonNullElse(path, name);
    split = Objects.requireNonNullElse(split, "test");
    files = files == null ? defaultFiles(format, split) : List.copyOf(files);
    require(origin != null, name + ": origin", origin);
    licence = Objects.requireNonNullElse(licence, "not stated");
    gains = gains == null ? Map.of() : Map.copyOf(gains);
  }

  private static List<String> defaultFiles(DatasetFormat format, String split) {
    return format == DatasetFormat.BEIR
        ? List.of("corpus.jsonl", "queries.jsonl", "qrels/" + split + ".tsv")
        : List.of();
  }

  private static void require(boolean condition, String field, Object value) {
    if (!condition) {
      throw new IllegalArgumentException(
          "data set: %s is %s; see datasets.yaml for what an entry needs".formatted(field, value));
    }
  }
}
