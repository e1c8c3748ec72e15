package io.e5stream.eval.report.plot;

import java.util.List;
import java.util.Locale;

/** Plots as SVG: a part of an HTML page, or a file of its own. */
public final class SvgPlot {

  private static final double MARGIN = 20;
  private static final double TITLE_LINE = 22;
  private static final double TITLE_SIZE = 16;

  private SvgPlot() {}

  /** An {@code svg} element that takes its colours from the page's {@link PlotStyle#css}. */
  public static String inline(Plot plot, Layout layout) {
    Drawing drawing = Drawing.of(plot, layout);
    String variant = layout.name().toLowerCase(Locale.ROOT);
    return root(plot, plot.id() + "-" + variant, layout.width(), drawing.height(), variant)
        .add(drawing.marks())
        .toString();
  }

  /**
   * A document with title, colours and background of its own, so that it can be read on light and
   * dark pages. It is as wide as {@link Layout#WIDE} and a margin.
   */
  public static String standalone(Plot plot) {
    Drawing drawing = Drawing.of(plot, Layout.WIDE);
    List<String> title = TextWidth.wrap(plot.title(), Layout.WIDE.width(), TITLE_SIZE * 1.08);
    double top = MARGIN + title.size() * TITLE_LINE + 10;
    double width = Layout.WIDE.width() + 2 * MARGIN;
    double height = top + drawing.height() + MARGIN;
    Element svg =
        root(plot, plot.id(), width, height, "file")
            .with("width", width)
            .with("height", Math.ceil(height))
            .add(Element.of("style", null).text(PlotStyle.css()))
            .add(
                Element.of("rect", "paper")
                    .with("width", width)
                    .with("height", Math.ceil(height))
                    .with("rx", 8));
    for (int i = 0; i < title.size(); i++) {
      double y = MARGIN + i * TITLE_LINE + TITLE_LINE / 2;
      svg.add(Marks.text(title.get(i), MARGIN, y, "title"));
    }
    svg.add(
        Element.of("g", null)
            .with(
                "transform",
                "translate(%s %s)".formatted(Element.number(MARGIN), Element.number(top)))
            .add(drawing.marks()));
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
  }

  private static Element root(Plot plot, String id, double width, double height, String variant) {
    return Element.of("svg", "plot plot-" + variant)
        .with("xmlns", "http://www.w3.org/2000/svg")
        .with(
            "viewBox",
            "0 0 %s %s".formatted(Element.number(width), Element.number(Math.ceil(height))))
        .with("role", "img")
        .with("aria-labelledby", "%s-title %s-desc".formatted(id, id))
        .add(Element.of("title", null).with("id", id + "-title").text(plot.title()))
        .add(Element.of("desc", null).with("id", id + "-desc").text(plot.description()));
  }
}
