package io.e5stream.eval.report.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Reads a page as XML, which the template is written to be. */
final class Html {

  private final Document document;

  private Html(Document document) {
    this.document = document;
  }

  static Html parse(String page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      return new Html(factory.newDocumentBuilder().parse(new InputSource(new StringReader(page))));
    } catch (Exception e) {
      throw new AssertionError("not well-formed: " + page, e);
    }
  }

  List<Element> all(String name) {
    return elements(document.getElementsByTagName(name));
  }

  String text(String name) {
    return all(name).get(0).getTextContent();
  }

  /** The table row in a section whose first cell has this text. */
  Element rowOf(String section, String first) {
    List<String> firsts = new ArrayList<>();
    for (Element element : all("section")) {
      if (element.getAttribute("id").equals(section)) {
        for (Element row : elements(element.getElementsByTagName("tr"))) {
          if (cells(row).get(0).equals(first)) {
            return row;
          }
          firsts.add(cells(row).get(0));
        }
      }
    }
    throw new AssertionError("no row " + first + " in section " + section + ", only " + firsts);
  }

  static List<String> cells(Element row) {
    return elements(row.getChildNodes()).stream()
        .map(cell -> cell.getTextContent().replaceAll("[ \n]+", " ").strip())
        .toList();
  }

  List<Attr> attributes() {
    List<Attr> attributes = new ArrayList<>();
    for (Element element : all("*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        attributes.add((Attr) element.getAttributes().item(i));
      }
    }
    return attributes;
  }

  private static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i).getNodeType() == Node.ELEMENT_NODE) {
        elements.add((Element) nodes.item(i));
      }
    }
    return elements;
  }
}
