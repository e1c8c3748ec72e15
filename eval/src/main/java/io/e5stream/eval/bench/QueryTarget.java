package io.e5stream.eval.bench;

import java.util.List;

/** An index that answers queries and says how long each part took. Thread-safe. */
public interface QueryTarget {

  /**
   * What was found.
   *
   * @param documents ids, best first
   * @param embedNanos time to embed the query
   * @param totalNanos time from the question to the answer
   */
  record Answer(List<String> documents, long embedNanos, long totalNanos) {

    long storeNanos() {
      return totalNanos - embedNanos;
    }
  }

  /** Finds the nearest documents, at most {@code k}. */
  Answer search(String query, int k);
}
