package io.e5stream.eval.report.figure;

import io.e5stream.eval.measure.Task;
import java.util.Locale;
import java.util.Map;

/** What tasks, metrics and ratios are called in a page. */
public final class Names {

  private static final Map<Task, String> TASKS =
      Map.of(
          Task.RETRIEVAL, "Retrieval",
          Task.STS, "Semantic similarity",
          Task.PAIR_CLASSIFICATION, "Pair classification",
          Task.CLASSIFICATION, "Classification",
          Task.CLUSTERING, "Clustering",
          Task.RERANKING, "Reranking",
          Task.DUPLICATE_DETECTION, "Duplicate detection");

  private static final Map<String, String> METRICS =
      Map.of(
          "map", "MAP",
          "mrr", "MRR",
          "ap", "average precision",
          "spearman", "Spearman correlation",
          "v-measure", "V-measure",
          "v_measure", "V-measure");

  private Names() {}

  public static String task(Task task) {
    return TASKS.get(task);
  }

  /** {@code ndcg@10} as nDCG@10; names that are not known stay as they are. */
  public static String metric(String metric) {
    String name = metric.toLowerCase(Locale.ROOT);
    if (name.startsWith("ndcg")) {
      return "nDCG" + metric.substring(4);
    }
    if (name.startsWith("mrr@") || name.startsWith("map@")) {
      return metric.substring(0, 3).toUpperCase(Locale.ROOT) + metric.substring(3);
    }
    return METRICS.getOrDefault(name, metric);
  }

  /** {@code clients-4} in words; the names of other sides of a benchmark stay as they are. */
  public static String side(String row) {
    if (!row.matches("clients-\\d+")) {
      return row;
    }
    String count = row.substring(row.indexOf('-') + 1);
    return count.equals("1") ? "1 client" : count + " clients";
  }

  /** {@code fp32_vs_langchain4j} as two names, each as the row has it. */
  public static String ratio(String name) {
    return name.replace("_vs_", " against ");
  }

  /** {@code max_tokens} and {@code maxTokens} as words. */
  public static String setting(String key) {
    return key.replace('_', ' ')
        .replaceAll("(?<=[a-z0-9])(?=[A-Z][a-z])", " ")
        .toLowerCase(Locale.ROOT);
  }
}
