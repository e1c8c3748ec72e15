package io.e5stream.pipeline.console;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bars of one look: on standard error, with rate and remaining time. */
public final class ProgressBars {

  private static final int REFRESH_MILLIS = 500;

  private ProgressBars() {}

  /**
   * Opens a bar; close it to end its line.
   *
   * @param task what is being done
   * @param unit what is counted, with a leading space
   * @param total how many there are
   */
  public static ProgressBar open(String task, String unit, long total) {
    return open(task, unit, 1, total);
  }

  /** As {@link #open(String, String, long)}, where a unit is worth many of what is counted. */
  public static ProgressBar open(String task, String unit, long unitSize, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setUnit(unit, unitSize)
        .setUpdateIntervalMillis(REFRESH_MILLIS)
        .setStyle(ProgressBarStyle.ASCII)
        // The library's own choice writes past System.err, so that nobody could redirect it.
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .showSpeed()
        .build();
  }
}
