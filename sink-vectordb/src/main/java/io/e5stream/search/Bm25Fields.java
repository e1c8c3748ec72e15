package io.e5stream.search;

import java.util.LinkedHashMap;
import java.util.Map;

/** How a document becomes fields, after the two BM25 baselines published for BEIR. */
public enum Bm25Fields {
  /** Title and text are one field. */
  FLAT,
  /** Title and text are a field each; their scores, of equal weight, add up. */
  MULTIFIELD;

  private static final String TITLE = "title";
  private static final String TEXT = "text";

  /** What is indexed of a document, by field. */
  Map<String, String> of(String title, String text) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (this == FLAT) {
      fields.put(TEXT, title + " " + text);
    } else {
      fields.put(TEXT, text);
      fields.put(TITLE, title);
    }
    return fields;
  }

  /** The fields that a query looks at. */
  Iterable<String> names() {
    return of("", "").keySet();
  }
}
