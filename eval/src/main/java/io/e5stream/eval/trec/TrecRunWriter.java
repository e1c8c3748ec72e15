package io.e5stream.eval.trec;

import io.e5stream.eval.dataset.RetrievalDataset;
import io.e5stream.eval.metric.Hit;
import io.e5stream.eval.metric.Ranking;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a TREC run: lines of {@code query Q0 document rank score tag}, best first. Scores are
 * written so that reading them gives the same floats, and so the same ranking.
 */
public final class TrecRunWriter {

  private static final Pattern SPACE = Pattern.compile("\\s");

  private TrecRunWriter() {}

  /**
   * Checks that the format can hold all ids of a data set; to be called before hours of work.
   *
   * @throws IllegalArgumentException if an id has white space, which separates the columns, or a
   *     query's begins with #, which begins a comment
   */
  public static void requireWritable(RetrievalDataset dataset) {
    dataset.queries().forEach(query -> checkQuery(query.id()));
    dataset.corpus().read(document -> check("document", document.id()));
  }

  /**
   * Writes a run; a file that is there is replaced.
   *
   * @param tag name of the run; white space in it becomes {@code -}
   * @throws IllegalArgumentException as {@link #requireWritable}
   * @throws IOException if the file cannot be written
   */
  public static void write(Path file, String tag, List<Ranking> rankings) throws IOException {
    String name = tag.isBlank() ? "run" : SPACE.matcher(tag.strip()).replaceAll("-");
    try (Writer writer = Files.newBufferedWriter(file)) {
      for (Ranking ranking : rankings) {
        checkQuery(ranking.queryId());
        int rank = 0;
        for (Hit hit : ranking.hits()) {
          check("document", hit.documentId());
          rank++;
          writer.write(
              String.join(
                  " ",
                  ranking.queryId(),
                  "Q0",
                  hit.documentId(),
                  Integer.toString(rank),
                  Float.toString(hit.score()),
                  name));
          writer.write('\n');
        }
      }
    }
  }

  private static void checkQuery(String id) {
    check("query", id);
    if (id.startsWith("#")) {
      throw new IllegalArgumentException(
          "query id %s cannot be written: in a TREC run # begins a comment".formatted(id));
    }
  }

  private static void check(String what, String id) {
    if (id.isEmpty() || SPACE.matcher(id).find()) {
      throw new IllegalArgumentException(
          "%s id \"%s\" cannot be written: in a TREC run white space separates the columns"
              .formatted(what, id));
    }
  }
}
