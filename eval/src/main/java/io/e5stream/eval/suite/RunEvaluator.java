package io.e5stream.eval.suite;

import io.e5stream.eval.catalogue.DatasetPlace;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Measurement;

/** Does the work of a run. */
public interface RunEvaluator {

  /**
   * Measures.
   *
   * @param place the data set; all its files are there
   * @return all metrics of the run; its model is an id with version, or {@link SuiteRun#BM25}
   * @throws RuntimeException when the data are broken or the run is of a kind not known; the
   *     message says what to do
   */
  Measurement evaluate(SuiteRun run, DatasetPlace place, EvalProgress progress);
}
