package io.e5stream.eval.suite;

import io.e5stream.eval.measure.Prefixes;
import io.e5stream.eval.measure.Task;

/**
 * One piece of work of the suite, from which all its metrics are read.
 *
 * @param task what is asked
 * @param dataset name of the data set
 * @param model the model's name without its version, or {@value #BM25}
 * @param setting how it is done, such as {@code exact}, {@code bm25-flat}, {@code fusion}
 * @param prefixes which prefixes the model is given
 */
public record SuiteRun(Task task, String dataset, String model, String setting, Prefixes prefixes) {

  /** Model of runs that have none. */
  public static final String BM25 = "bm25";

  /** Whether the run is of words alone. */
  public boolean isWithoutModel() {
    return model.equals(BM25);
  }

  /** {@code task/dataset/model/setting/prefixes}. */
  public String label() {
    return String.join("/", task.label(), dataset, model, setting, prefixes.label());
  }
}
