package io.e5stream.eval.report.plot;

import io.e5stream.eval.report.plot.DeviationPlot.Row;

/** Lays a {@link DeviationPlot} out. */
final class DeviationDrawing {

  private static final double ROW = 22;
  private static final double LABEL_LINE = 18;
  private static final double BAND = 12;
  private static final double DOT = 4.5;
  private static final double SPACE = 8;
  private static final double LARGEST_LABEL_SHARE = 0.45;

  private final DeviationPlot plot;
  private final Layout layout;
  private final double labelWidth;
  private final HorizontalAxis axis;
  private double y;

  DeviationDrawing(DeviationPlot plot, Layout layout) {
    this.plot = plot;
    this.layout = layout;
    double numbers =
        plot.rows().stream()
            .mapToDouble(row -> TextWidth.of(row.text(), Marks.TEXT))
            .max()
            .orElseThrow();
    double labels =
        plot.rows().stream()
            .mapToDouble(row -> TextWidth.of(row.label(), Marks.TEXT))
            .max()
            .orElseThrow();
    double most =
        plot.rows().stream()
            .mapToDouble(row -> Math.max(Math.abs(row.difference()), row.tolerance()))
            .max()
            .orElseThrow();
    double reach = most > 0 ? most : 1;
    boolean wide = layout == Layout.WIDE;
    this.labelWidth =
        wide
            ? Math.min(labels, layout.width() * LARGEST_LABEL_SHARE)
            : layout.width() - numbers - 2 * SPACE;
    this.axis =
        HorizontalAxis.between(
            -reach,
            reach,
            wide ? labelWidth + 3 * SPACE : 2 * SPACE,
            layout.width() - (wide ? numbers + 3 * SPACE : 2 * SPACE));
  }

  Drawing draw() {
    Element body = Element.of("g", null);
    legend(body);
    double top = y;
    plot.rows().forEach(row -> draw(row, body));
    double bottom = y;
    Element marks =
        Element.of("g", null)
            .add(axis.grid(top, bottom))
            .add(body)
            .add(axis.labels(bottom, plot.axis()));
    return new Drawing(marks, bottom + HorizontalAxis.height());
  }

  private void legend(Element body) {
    double middle = LABEL_LINE / 2;
    double x = axis.scale().start() - SPACE;
    x =
        legendEntry(
            body, Marks.bar(x, x + 20, middle - BAND / 2, BAND, "band"), x + 20, "tolerance");
    x = legendEntry(body, Marks.dot(x + DOT, middle, DOT, "within"), x + 2 * DOT, "within");
    Element cross = Marks.cross(x + DOT, middle, DOT, "outside");
    legendEntry(body, cross, x + 2 * DOT, "outside");
    y += LABEL_LINE + 4;
  }

  /** Returns where the next entry begins. */
  private double legendEntry(Element body, Element symbol, double end, String text) {
    body.add(symbol).add(Marks.text(text, end + SPACE / 2, LABEL_LINE / 2, "small"));
    return end + SPACE / 2 + TextWidth.of(text, Marks.SMALL) + 2 * SPACE;
  }

  private void draw(Row row, Element body) {
    String label = TextWidth.fit(row.label(), labelWidth, Marks.TEXT);
    double middle = y + ROW / 2;
    if (layout == Layout.WIDE) {
      body.add(Marks.textEndingAt(label, labelWidth, middle, ""));
      body.add(Marks.textEndingAt(row.text(), layout.width(), middle, "number"));
    } else {
      body.add(Marks.text(label, 0, y + LABEL_LINE / 2, "halo"));
      body.add(Marks.textEndingAt(row.text(), layout.width(), y + LABEL_LINE / 2, "number halo"));
      y += LABEL_LINE;
      middle = y + ROW / 2;
    }
    if (row.tolerance() > 0) {
      double from = axis.at(-row.tolerance());
      body.add(Marks.bar(from, axis.at(row.tolerance()), middle - BAND / 2, BAND, "band"));
    }
    double x = axis.at(row.difference());
    body.add(
        row.within()
            ? Marks.dot(x, middle, DOT, "within")
            : Marks.cross(x, middle, DOT, "outside"));
    y += ROW;
  }
}
