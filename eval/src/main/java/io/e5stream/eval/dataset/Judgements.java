package io.e5stream.eval.dataset;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Relevance judgements of one split.
 *
 * @param byQuery relevance by document id, by query id, in file order; what is absent was not
 *     judged. Only values above 0 mean relevant.
 */
public record Judgements(Map<String, Map<String, Integer>> byQuery) {

  public Judgements {
    Map<String, Map<String, Integer>> copy = new LinkedHashMap<>();
    byQuery.forEach(
        (query, judged) ->
            copy.put(query, Collections.unmodifiableMap(new LinkedHashMap<>(judged))));
    byQuery = Collections.unmodifiableMap(copy);
  }

  /** Relevance by document id; empty when the query has no judgements. */
  public Map<String, Integer> of(String queryId) {
    return byQuery.getOrDefault(queryId, Map.of());
  }

  public Set<String> queryIds() {
    return byQuery.keySet();
  }

  /** Number of judgements whose value is as asked. */
  long count(IntPredicate value) {
    return byQuery.values().stream()
        .flatMap(judged -> judged.values().stream())
        .filter(value::test)
        .count();
  }

  /**
   * Reads a {@code qrels} file: a header line, then query id, document id and an integer, separated
   * by tabs.
   *
   * @throws DatasetException if a line is malformed, the header is missing, or a pair is judged
   *     twice
   */
  static Judgements read(Path file) {
    Map<String, Map<String, Integer>> byQuery = new LinkedHashMap<>();
    TextLines.read(
        file,
        (number, line) -> {
          if (number == 1) {
            checkHeader(file, line);
          } else if (!line.isBlank()) {
            add(byQuery, file, number, line);
          }
        });
    if (byQuery.isEmpty()) {
      throw new DatasetException(file + ": no judgements");
    }
    return new Judgements(byQuery);
  }

  private static void checkHeader(Path file, String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3 || isInteger(columns[2].strip())) {
      throw DatasetException.at(
          file, 1, "expected the header \"query-id<TAB>corpus-id<TAB>score\", found: " + line);
    }
  }

  private static void add(
      Map<String, Map<String, Integer>> byQuery, Path file, long number, String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 3 || columns[0].isEmpty() || columns[1].isEmpty()) {
      throw DatasetException.at(
          file, number, "expected query id, document id and score between tabs, found: " + line);
    }
    String score = columns[2].strip();
    if (!isInteger(score)) {
      throw DatasetException.at(file, number, "score has to be an integer, found: " + score);
    }
    Integer before =
        byQuery
            .computeIfAbsent(columns[0], query -> new LinkedHashMap<>())
            .putIfAbsent(columns[1], Integer.valueOf(score));
    if (before != null) {
      throw DatasetException.at(
          file,
          number,
          "query %s and document %s were judged before (%d, now %s); keep one line of the two"
              .formatted(columns[0], columns[1], before, score));
    }
  }

  private static boolean isInteger(String text) {
    return text.matches("[+-]?\\d{1,9}");
  }
}
