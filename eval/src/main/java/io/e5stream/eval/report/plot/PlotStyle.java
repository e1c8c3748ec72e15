package io.e5stream.eval.report.plot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Colours and fonts of plots, for light and dark. */
public final class PlotStyle {

  private static final String RESOURCE = "plot.css";

  private PlotStyle() {}

  /** A style sheet for elements below {@code svg.plot}. */
  public static String css() {
    try (InputStream in = PlotStyle.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no " + RESOURCE + " beside " + PlotStyle.class.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }
}
