package io.e5stream.pipeline.train;

import io.e5stream.eval.measure.EvalProgress;

/**
 * Shows what is between two rounds of training among the bars of training.
 *
 * @param bars where
 */
public record TrainingStages(TrainingBars bars) implements EvalProgress {

  @Override
  public synchronized void stage(String name, long total) {
    bars.stage(name, total);
  }

  @Override
  public synchronized void advance(long steps) {
    bars.advance(steps);
  }
}
