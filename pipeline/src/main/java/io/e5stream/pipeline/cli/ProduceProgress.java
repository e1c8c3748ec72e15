package io.e5stream.pipeline.cli;

import io.e5stream.ingest.produce.ProduceListener;
import io.e5stream.pipeline.console.ProgressBars;
import java.io.PrintWriter;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import picocli.CommandLine;

/** Shows a bar over the files' bytes, with rate and remaining time, and names bad lines. */
final class ProduceProgress implements ProduceListener, AutoCloseable {

  private static final int MAX_NAMED = 100;

  // On a terminal the bar stands where the message goes.
  private final String clear = CommandLine.Help.Ansi.AUTO.enabled() ? "\r\u001b[K" : "";
  private final PrintWriter err;
  private final ProgressBar bar;
  private long named;

  /**
   * Starts the bar.
   *
   * @param totalBytes size of all files, -1 when unknown
   */
  ProduceProgress(long totalBytes, PrintWriter err) {
    this.err = err;
    this.bar = ProgressBars.open("produce", " kB", 1_000, totalBytes);
  }

  @Override
  public void badLine(String file, long line, String cause) {
    named++;
    if (named <= MAX_NAMED) {
      err.print(clear);
      err.println(line == 0 ? file + ": " + cause : file + ":" + line + ": " + cause);
    }
    if (named == MAX_NAMED) {
      err.println(MAX_NAMED + " bad lines named; further ones are only counted");
    }
    err.flush();
  }

  @Override
  public void progress(long bytesRead, long sent) {
    bar.stepTo(bytesRead);
    bar.setExtraMessage(String.format(Locale.ROOT, " %,d records", sent));
  }

  @Override
  public void close() {
    bar.close();
  }
}
