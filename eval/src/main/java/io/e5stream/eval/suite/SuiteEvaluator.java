package io.e5stream.eval.suite;

import io.e5stream.eval.catalogue.DatasetPlace;
import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.eval.measure.Measurement;
import io.e5stream.eval.measure.Task;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Does the runs of all tasks with one model. */
public final class SuiteEvaluator implements RunEvaluator {

  private final RunEvaluator retrieval;
  private final RunEvaluator others;

  /**
   * Measures with a model.
   *
   * @param encoders opens the model; not asked by runs without one
   * @param notes hears, once, what there is to know about a data set
   */
  public SuiteEvaluator(EncoderSource encoders, Consumer<String> notes) {
    Set<String> said = new HashSet<>();
    Consumer<String> once =
        note -> {
          if (said.add(note)) {
            notes.accept(note);
          }
        };
    retrieval = new RetrievalRuns(encoders, once);
    others = new TaskRuns(encoders, once);
  }

  @Override
  public Measurement evaluate(SuiteRun run, DatasetPlace place, EvalProgress progress) {
    RunEvaluator evaluator = run.task() == Task.RETRIEVAL ? retrieval : others;
    return evaluator.evaluate(run, place, progress);
  }
}
