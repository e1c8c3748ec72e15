package io.e5stream.eval.report.result;

import java.util.List;

/**
 * A run of the suite.
 *
 * @param name tells it from the other runs of the report
 * @param file where it was read
 * @param models names of the models in it, without BM25
 * @param created when, ISO 8601 in UTC
 * @param machine processor, cores and Java version, in words
 */
public record Run(String name, String file, List<String> models, String created, String machine) {

  /** What stands in the place of the model where there is none. */
  public static final String BM25 = "bm25";

  public Run {
    models = List.copyOf(models);
  }
}
