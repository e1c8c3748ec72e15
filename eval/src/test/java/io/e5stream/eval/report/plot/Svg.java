package io.e5stream.eval.report.plot;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads SVG as the XML that it has to be. */
final class Svg {

  private final Document document;

  private Svg(Document document) {
    this.document = document;
  }

  /** Fails on what is not well-formed. */
  static Svg parse(String xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      return new Svg(factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + xml, e);
    }
  }

  static Svg of(Plot plot, Layout layout) {
    return parse(SvgPlot.inline(plot, layout));
  }

  Element root() {
    return document.getDocumentElement();
  }

  /** Elements of a name that have a CSS class, in document order; all of them for null. */
  List<Element> all(String name, String cssClass) {
    NodeList nodes = document.getElementsByTagNameNS("*", name);
    List<Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      Element element = (Element) nodes.item(i);
      if (cssClass == null
          || List.of(element.getAttribute("class").split(" ", -1)).contains(cssClass)) {
        found.add(element);
      }
    }
    return found;
  }

  List<String> texts() {
    return all("text", null).stream().map(Element::getTextContent).toList();
  }

  Element text(String content) {
    return all("text", null).stream()
        .filter(element -> element.getTextContent().equals(content))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no text " + content + " in " + texts()));
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
