package io.e5stream.eval.report.plot;

import io.e5stream.eval.report.plot.BarPlot.Bar;
import io.e5stream.eval.report.plot.BarPlot.Expected;
import io.e5stream.eval.report.plot.BarPlot.Group;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/** Lays a {@link BarPlot} out. */
final class BarDrawing {

  private static final double GROUP_TITLE = 22;
  private static final double GROUP_GAP = 8;
  private static final double LABEL_LINE = 18;
  private static final double BAR = 14;
  private static final double BAR_GAP = 7;

  /** How far the mark of an expected value stands out above and below its bar. */
  private static final double OVERHANG = 3;

  private static final double SPACE = 8;
  private static final double LARGEST_LABEL_SHARE = 0.42;

  private final BarPlot plot;
  private final Layout layout;
  private final List<Bar> bars;
  private final double labelWidth;
  private final HorizontalAxis axis;
  private final Element marks = Element.of("g", null);
  private double y;

  BarDrawing(BarPlot plot, Layout layout) {
    this.plot = plot;
    this.layout = layout;
    this.bars = plot.groups().stream().flatMap(group -> group.bars().stream()).toList();
    this.labelWidth =
        Math.min(widest(bar -> TextWidth.of(bar.label(), Marks.TEXT)), mostLabelWidth());
    double numbers = widest(bar -> bar.value() == null ? 0 : numberWidth(bar));
    double left = layout == Layout.WIDE ? labelWidth + SPACE : SPACE;
    double most = bars.stream().flatMapToDouble(BarDrawing::extent).max().orElse(0);
    double least = Math.min(0, bars.stream().flatMapToDouble(BarDrawing::extent).min().orElse(0));
    this.axis =
        HorizontalAxis.between(
            least,
            most > least ? Math.max(0, most) : 1,
            left,
            layout.width() - Math.max(numbers + SPACE, 2 * SPACE));
  }

  private double mostLabelWidth() {
    return layout == Layout.WIDE
        ? layout.width() * LARGEST_LABEL_SHARE
        : layout.width() - 2 * SPACE;
  }

  private double widest(ToDoubleFunction<Bar> width) {
    return bars.stream().mapToDouble(width).max().orElse(0);
  }

  private static double numberWidth(Bar bar) {
    return TextWidth.of(bar.text(), Marks.TEXT);
  }

  private static DoubleStream extent(Bar bar) {
    DoubleStream value = bar.value() == null ? DoubleStream.empty() : DoubleStream.of(bar.value());
    DoubleStream range =
        bar.range() == null
            ? DoubleStream.empty()
            : DoubleStream.of(bar.range().min(), bar.range().max());
    Expected e = bar.expected();
    DoubleStream expected =
        e == null
            ? DoubleStream.empty()
            : DoubleStream.of(e.value() - e.tolerance(), e.value() + e.tolerance());
    return DoubleStream.concat(value, DoubleStream.concat(range, expected));
  }

  Drawing draw() {
    legend();
    double top = y;
    Element body = Element.of("g", null);
    plot.groups().forEach(group -> draw(group, body));
    double bottom = y;
    marks.add(axis.grid(top, bottom)).add(body).add(axis.labels(bottom, plot.axis()));
    return new Drawing(marks, bottom + HorizontalAxis.height());
  }

  private void legend() {
    double middle = LABEL_LINE / 2;
    double symbol = 2 * SPACE;
    if (plot.expectedLegend() != null && bars.stream().anyMatch(bar -> bar.expected() != null)) {
      double left = axis.scale().start();
      double half = BAR / 2;
      marks.add(
          Marks.expected(left, left + symbol / 2, left + symbol, y + middle - half, 2 * half));
      legendText(plot.expectedLegend(), left + symbol + SPACE);
    }
    if (plot.rangeLegend() != null && bars.stream().anyMatch(bar -> bar.range() != null)) {
      double left = axis.scale().start();
      marks.add(Marks.whisker(left, left + symbol, y + middle, 4));
      legendText(plot.rangeLegend(), left + symbol + SPACE);
    }
  }

  private void legendText(String text, double x) {
    marks.add(Marks.text(text, x, y + LABEL_LINE / 2, "small"));
    y += LABEL_LINE + 6;
  }

  private void draw(Group group, Element body) {
    if (!group.name().isEmpty()) {
      String name = TextWidth.fit(group.name(), layout.width() * 0.85, Marks.TEXT);
      body.add(Marks.text(name, 0, y + GROUP_TITLE / 2, "strong halo"));
      y += GROUP_TITLE;
    }
    for (Bar bar : group.bars()) {
      label(bar, body);
      draw(bar, body);
      y += BAR + BAR_GAP;
    }
    y += GROUP_GAP;
  }

  private void label(Bar bar, Element body) {
    String label = TextWidth.fit(bar.label(), labelWidth, Marks.TEXT);
    if (layout == Layout.WIDE) {
      body.add(Marks.textEndingAt(label, labelWidth, y + BAR / 2, ""));
    } else {
      body.add(Marks.text(label, SPACE, y + LABEL_LINE / 2, "halo"));
      y += LABEL_LINE;
    }
  }

  private void draw(Bar bar, Element body) {
    double zero = axis.at(0);
    double end = zero;
    double middle = y + BAR / 2;
    if (bar.value() != null) {
      end = axis.at(bar.value());
      body.add(Marks.bar(zero, end, y, BAR, "bar " + bar.tone().cssClass()));
    }
    if (bar.range() != null) {
      double most = axis.at(bar.range().max());
      body.add(Marks.whisker(axis.at(bar.range().min()), most, middle, 4));
      end = Math.max(end, most);
    }
    Expected expected = bar.expected();
    if (expected != null) {
      double from = axis.at(expected.value() - expected.tolerance());
      double to = axis.at(expected.value() + expected.tolerance());
      double height = BAR + 2 * OVERHANG;
      body.add(Marks.expected(from, axis.at(expected.value()), to, y - OVERHANG, height));
      boolean clear = bar.value() == null && zero + SPACE + numberWidth(bar) < from;
      end = clear ? end : Math.max(end, to);
    }
    String style = bar.value() == null ? "quiet halo" : "number halo";
    body.add(Marks.text(bar.text(), Math.max(end, zero) + SPACE - 2, middle, style));
  }
}
