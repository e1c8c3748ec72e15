package io.e5stream.eval.report.page;

import io.e5stream.eval.report.page.Sections.Figure;
import io.e5stream.eval.report.plot.Layout;
import io.e5stream.eval.report.plot.Plot;
import io.e5stream.eval.report.plot.SvgPlot;

/** Draws plots for wide and for narrow pages. */
final class Drawings {

  private Drawings() {}

  /** Below a heading that begins the plot's title, the rest of it is caption enough. */
  static Figure figure(Plot plot, String heading) {
    String title = plot.title();
    String rest = title.startsWith(heading + ": ") ? title.substring(heading.length() + 2) : title;
    return new Figure(
        capitalised(rest), SvgPlot.inline(plot, Layout.WIDE), SvgPlot.inline(plot, Layout.NARROW));
  }

  /** But not nDCG. */
  static String capitalised(String text) {
    boolean name = text.length() > 1 && Character.isUpperCase(text.charAt(1));
    return name || text.isEmpty()
        ? text
        : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
