package io.e5stream.eval.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the queries of a {@code queries.jsonl} that have judgements. */
final class JudgedQueries {

  private JudgedQueries() {}

  static List<Query> read(Path file, Set<String> judged) {
    List<Query> queries = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    JsonLines.read(
        file,
        row -> {
          String id = row.id();
          if (!ids.add(id)) {
            throw row.problem("a second query with the id " + id);
          }
          if (judged.contains(id)) {
            String text = row.text("text");
            if (text.isBlank()) {
              throw row.problem("query " + id + " is blank");
            }
            queries.add(new Query(id, text));
          }
        });
    return queries;
  }
}
