package io.e5stream.pipeline.eval;

import io.e5stream.eval.measure.EvalProgress;
import io.e5stream.pipeline.console.ProgressBars;
import me.tongfei.progressbar.ProgressBar;

/** Shows each stage of an evaluation as a bar with rate and remaining time, on standard error. */
public final class TerminalProgress implements EvalProgress, AutoCloseable {

  private volatile ProgressBar bar;

  @Override
  public synchronized void stage(String name, long total) {
    close();
    bar = ProgressBars.open(name, "", total);
  }

  @Override
  public void advance(long steps) {
    ProgressBar current = bar;
    if (current != null) {
      current.stepBy(steps);
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
