package io.e5stream.eval.trec;

import io.e5stream.eval.dataset.DatasetException;
import io.e5stream.eval.dataset.TextLines;
import io.e5stream.eval.metric.Hit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a TREC run: lines of {@code query Q0 document rank score tag}, separated by white space.
 *
 * <p>As trec_eval does: the second column, the ranks and whatever follows the tag are not looked
 * at, lines may be in any order, blank ones and those that begin with # are skipped, the last
 * line's tag names the run. Scores are 32-bit floats, as in trec_eval 9 and so in BEIR (version 10
 * compares doubles).
 */
public final class TrecRunReader {

  private static final int COLUMNS = 6;
  private static final Pattern COLUMN = Pattern.compile("\\s+");
  private static final Pattern LEADING = Pattern.compile("^\\s+");

  private final Path file;
  private final Map<String, List<Hit>> hits = new LinkedHashMap<>();
  private final Map<String, Set<String>> documents = new LinkedHashMap<>();
  private String tag = "";

  private TrecRunReader(Path file) {
    this.file = file;
  }

  /**
   * Reads a whole run.
   *
   * @throws DatasetException if the file cannot be read, has no hits, or a line is malformed, has a
   *     score that is no finite number, or names a document a second time for its query
   */
  public static TrecRun read(Path file) {
    TrecRunReader reader = new TrecRunReader(file);
    TextLines.read(file, reader::line);
    if (reader.hits.isEmpty()) {
      throw new DatasetException(file + ": no hits");
    }
    return new TrecRun(reader.tag, reader.hits);
  }

  private void line(long number, String line) {
    if (line.isBlank() || line.startsWith("#")) {
      return;
    }
    List<String> columns = COLUMN.splitAsStream(LEADING.matcher(line).replaceFirst("")).toList();
    if (columns.size() < COLUMNS) {
      throw DatasetException.at(
          file, number, "expected query, Q0, document, rank, score and tag, found: " + line);
    }
    String query = columns.get(0);
    String document = columns.get(2);
    if (!documents.computeIfAbsent(query, q -> new HashSet<>()).add(document)) {
      throw DatasetException.at(
          file, number, "query %s has document %s a second time".formatted(query, document));
    }
    hits.computeIfAbsent(query, q -> new ArrayList<>()).add(hit(number, document, columns.get(4)));
    tag = columns.get(5);
  }

  private Hit hit(long number, String document, String score) {
    try {
      return new Hit(document, Float.parseFloat(score));
    } catch (NumberFormatException e) {
      throw DatasetException.at(file, number, "the score has to be a number, found: " + score);
    } catch (IllegalArgumentException e) {
      throw DatasetException.at(file, number, e.getMessage());
    }
  }
}
