package io.e5stream.eval.report.plot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An XML element that is being built; text and attribute values are escaped when it is written. */
final class Element {

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> children = new ArrayList<>();

  private Element(String name) {
    this.name = name;
  }

  /** An element with a CSS class, or without one when it is null. */
  static Element of(String name, String cssClass) {
    Element element = new Element(name);
    return cssClass == null ? element : element.with("class", cssClass);
  }

  Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  /**
   * Rounded to hundredths, which no screen shows.
   *
   * @throws IllegalArgumentException when the value is not finite: the drawing would not be XML's
   *     fault but would be invisible
   */
  Element with(String attribute, double value) {
    return with(attribute, number(value));
  }

  Element add(Element child) {
    children.add(child);
    return this;
  }

  Element text(String text) {
    children.add(text);
    return this;
  }

  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("cannot draw at " + value);
    }
    String text = String.format(Locale.ROOT, "%.2f", value).replaceFirst("\\.?0+$", "");
    return text.equals("-0") ? "0" : text;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    write(out);
    return out.toString();
  }

  private void write(StringBuilder out) {
    out.append('<').append(name);
    attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escape(value)).append('"'));
    if (children.isEmpty()) {
      out.append("/>");
      return;
    }
    out.append('>');
    for (Object child : children) {
      if (child instanceof Element element) {
        element.write(out);
      } else {
        out.append(escape(child.toString()));
      }
    }
    out.append("</").append(name).append('>');
  }

  /** What XML 1.0 cannot hold at all, escaped or not, becomes the replacement character. */
  private static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
              }
            });
    return out.toString();
  }

  private static boolean isXml(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
