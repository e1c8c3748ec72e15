package io.e5stream.pipeline.eval;

import io.e5stream.eval.retrieval.EvalProgress;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows each stage of an evaluation as a bar with rate and remaining time, on standard error. */
public final class TerminalProgress implements EvalProgress, AutoCloseable {

  private static final int REFRESH_MILLIS = 500;

  private volatile ProgressBar bar;

  @Override
  public synchronized void stage(String name, long total) {
    close();
    bar =
        new ProgressBarBuilder()
            .setTaskName(name)
            .setInitialMax(total)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setStyle(ProgressBarStyle.ASCII)
            .showSpeed()
            .build();
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
