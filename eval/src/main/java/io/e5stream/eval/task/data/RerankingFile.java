package io.e5stream.eval.task.data;

import io.e5stream.eval.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads queries with candidates: {@code query}, {@code positive} and {@code negative}, the latter
 * two lists of texts. JSON Lines only.
 */
public final class RerankingFile {

  private static final Column QUERY = Column.of("query");
  private static final Column POSITIVE = Column.of("positive", "pos");
  private static final Column NEGATIVE = Column.of("negative", "neg");

  private RerankingFile() {}

  /**
   * Reads the queries. One without positive or without negative candidates has no order to find: it
   * is left out, as in MTEB, with a note.
   *
   * @throws DatasetException if a line is not as it has to be, or no query is left
   */
  public static Examples<RerankingQuery> read(Path file) {
    List<RerankingQuery> queries = new ArrayList<>();
    BlankTexts blank = new BlankTexts();
    long[] left = new long[1];
    TaskFile.read(
        file,
        Layout.withHeader(QUERY, POSITIVE, NEGATIVE),
        row -> {
          RerankingQuery query =
              new RerankingQuery(row.text(QUERY), row.texts(POSITIVE), row.texts(NEGATIVE));
          if (query.positive().isEmpty() || query.negative().isEmpty()) {
            left[0]++;
            return;
          }
          blank.add(query.query());
          blank.add(query.positive());
          blank.add(query.negative());
          queries.add(query);
        });
    if (queries.isEmpty()) {
      throw new DatasetException(
          "%s: none of %d queries has both positive and negative candidates"
              .formatted(file, left[0]));
    }
    List<String> notes = new ArrayList<>(blank.notes());
    if (left[0] > 0) {
      notes.add(
          "%d queries without positive or without negative candidates are left out"
              .formatted(left[0]));
    }
    return new Examples<>(TaskFile.name(file), queries, notes);
  }
}
