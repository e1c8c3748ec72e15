package io.e5stream.eval.report.plot;

/** The shapes that all plots are made of. Sizes are SVG units, colours are CSS classes. */
final class Marks {

  /** Font size of labels and numbers; {@code plot.css} says the same. */
  static final double TEXT = 13;

  /** Font size at axes and in legends; {@code plot.css} says the same. */
  static final double SMALL = 11.5;

  private Marks() {}

  /** Text that begins at x; y is the middle of its lower-case letters. */
  static Element text(String text, double x, double y, String cssClass) {
    return Element.of("text", cssClass)
        .with("x", x)
        .with("y", y + 0.35 * (cssClass.contains("small") ? SMALL : TEXT))
        .text(text);
  }

  static Element textEndingAt(String text, double x, double y, String cssClass) {
    return text(text, x, y, cssClass).with("text-anchor", "end");
  }

  static Element textAround(String text, double x, double y, String cssClass) {
    return text(text, x, y, cssClass).with("text-anchor", "middle");
  }

  static Element line(double x1, double y1, double x2, double y2, String cssClass) {
    return Element.of("line", cssClass).with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
  }

  /** A rectangle between two positions on the x axis, in either order. */
  static Element bar(double x1, double x2, double y, double height, String cssClass) {
    return Element.of("rect", cssClass)
        .with("x", Math.min(x1, x2))
        .with("y", y)
        .with("width", Math.abs(x2 - x1))
        .with("height", height);
  }

  static Element dot(double x, double y, double radius, String cssClass) {
    return Element.of("circle", cssClass).with("cx", x).with("cy", y).with("r", radius);
  }

  static Element polygon(String cssClass, double... xy) {
    StringBuilder points = new StringBuilder();
    for (int i = 0; i < xy.length; i += 2) {
      points.append(i == 0 ? "" : " ").append(Element.number(xy[i]));
      points.append(',').append(Element.number(xy[i + 1]));
    }
    return Element.of("polygon", cssClass).with("points", points.toString());
  }

  static Element cross(double x, double y, double radius, String cssClass) {
    return Element.of("path", cssClass)
        .with(
            "d",
            "M%s %sL%s %sM%s %sL%s %s"
                .formatted(
                    Element.number(x - radius),
                    Element.number(y - radius),
                    Element.number(x + radius),
                    Element.number(y + radius),
                    Element.number(x - radius),
                    Element.number(y + radius),
                    Element.number(x + radius),
                    Element.number(y - radius)));
  }

  /** The mark of the i-th point or line: shapes differ, so that colour is not all that does. */
  static Element shape(int i, double x, double y, double radius, String cssClass) {
    double r = radius;
    return switch (i % 4) {
      case 0 -> dot(x, y, r, cssClass);
      case 1 -> bar(x - r + 1, x + r - 1, y - r + 1, 2 * r - 2, cssClass);
      case 2 -> polygon(cssClass, x, y - r - 1, x + r + 1, y, x, y + r + 1, x - r - 1, y);
      default -> polygon(cssClass, x, y - r, x + r, y + r - 1, x - r, y + r - 1);
    };
  }

  /** A line from x1 to x2 with a stop at each end. */
  static Element whisker(double x1, double x2, double y, double stop) {
    return Element.of("g", "whisker")
        .add(line(x1, y, x2, y, null))
        .add(line(x1, y - stop, x1, y + stop, null))
        .add(line(x2, y - stop, x2, y + stop, null));
  }

  /** The value to reproduce, at {@code at}, and what is close enough to it. */
  static Element expected(double from, double at, double to, double y, double height) {
    return Element.of("g", "expected")
        .add(bar(from, to, y, height, "tolerance"))
        .add(line(at, y, at, y + height, "edge"))
        .add(line(at, y, at, y + height, "mark"));
  }
}
