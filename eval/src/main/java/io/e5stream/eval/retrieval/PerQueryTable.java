package io.e5stream.eval.retrieval;

import java.util.Map;
import java.util.stream.Collectors;

/** The values of all queries as text: a line a query, a column a metric, tabs between them. */
public final class PerQueryTable {

  private PerQueryTable() {}

  /**
   * Writes the table.
   *
   * @param perQuery value by query id, by metric name; the first metric's queries are the lines
   */
  public static String of(Map<String, Map<String, Double>> perQuery) {
    String header = "query-id\t" + String.join("\t", perQuery.keySet()) + "\n";
    return perQuery.values().stream()
        .limit(1)
        .flatMap(first -> first.keySet().stream())
        .map(query -> line(query, perQuery))
        .collect(Collectors.joining("", header, ""));
  }

  private static String line(String query, Map<String, Map<String, Double>> perQuery) {
    return perQuery.values().stream()
        .map(values -> values.containsKey(query) ? Double.toString(values.get(query)) : "")
        .collect(Collectors.joining("\t", query + "\t", "\n"));
  }
}
