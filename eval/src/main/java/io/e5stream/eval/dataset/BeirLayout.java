package io.e5stream.eval.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the files of a data set in BEIR's layout are.
 *
 * @param corpus {@code corpus.jsonl}
 * @param queries {@code queries.jsonl}
 * @param qrels {@code qrels/SPLIT.tsv}
 */
record BeirLayout(Path corpus, Path queries, Path qrels) {

  private static final String EXPECTED =
      "expected a folder in BEIR's layout: corpus.jsonl, queries.jsonl, qrels/SPLIT.tsv";

  /** Finds the files, or says what is missing and what there is. */
  static BeirLayout of(Path folder, String split) {
    if (!Files.isDirectory(folder)) {
      throw DatasetException.layout(
          folder + (Files.exists(folder) ? " is no folder; " : " does not exist; ") + EXPECTED);
    }
    BeirLayout layout =
        new BeirLayout(
            folder.resolve("corpus.jsonl"),
            folder.resolve("queries.jsonl"),
            folder.resolve("qrels").resolve(split + ".tsv"));
    String missing =
        Stream.of(layout.corpus, layout.queries, layout.qrels)
            .filter(file -> !Files.isRegularFile(file))
            .map(file -> folder.relativize(file).toString())
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw DatasetException.layout(
          "%s has no %s; %s; splits there: %s"
              .formatted(folder, missing, EXPECTED, splits(folder.resolve("qrels"))));
    }
    return layout;
  }

  private static String splits(Path qrels) {
    if (!Files.isDirectory(qrels)) {
      return "none";
    }
    try (Stream<Path> files = Files.list(qrels)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".tsv"))
              .map(name -> name.substring(0, name.length() - ".tsv".length()))
              .sorted()
              .toList();
      return names.isEmpty() ? "none" : String.join(", ", names);
    } catch (IOException e) {
      throw new DatasetException(qrels + " cannot be listed: " + e, e);
    }
  }
}
