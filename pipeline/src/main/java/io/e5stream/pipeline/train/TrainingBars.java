package io.e5stream.pipeline.train;

import io.e5stream.pipeline.console.ProgressBars;
import io.e5stream.training.run.TrainingProgress;
import me.tongfei.progressbar.ProgressBar;

/** Shows each stage of a run as a bar with rate and remaining time, on standard error. */
public final class TrainingBars implements TrainingProgress, AutoCloseable {

  private ProgressBar bar;

  @Override
  public void stage(String name, long total) {
    close();
    bar = ProgressBars.open(name, "", total);
  }

  @Override
  public void advance(long steps) {
    if (bar != null) {
      bar.stepBy(steps);
    }
  }

  @Override
  public void say(String state) {
    if (bar != null) {
      bar.setExtraMessage(" " + state);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
