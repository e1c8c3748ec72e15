package io.e5stream.ingest.dump;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.decode.Utf8;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An element of a record, parsed strictly and without a way out: document type definitions are
 * refused, nothing outside the record is ever read, and only XML's five own entities are known.
 * Names are as written, prefixes included.
 *
 * @param text of the element itself, without its children's
 */
public record XmlNode(
    String name, Map<String, String> attributes, String text, List<XmlNode> children) {

  private static final int MAX_DEPTH = 64;

  /**
   * Parses a record of one element.
   *
   * @throws InvalidRecordException when it is not well-formed UTF-8 XML without a DTD
   */
  public static XmlNode parse(byte[] record) throws InvalidRecordException {
    String xml = Utf8.decode("the value", record);
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
      try {
        return read(reader);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      String message = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
      throw new InvalidRecordException("the value is not well-formed XML: " + message);
    }
  }

  /** The first child of that name, null when there is none. */
  public XmlNode child(String child) {
    return children.stream().filter(node -> node.name.equals(child)).findFirst().orElse(null);
  }

  /** The text of the first child of that name, null when there is none. */
  public String childText(String child) {
    XmlNode node = child(child);
    return node == null ? null : node.text;
  }

  private static XmlNode read(XMLStreamReader reader)
      throws XMLStreamException, InvalidRecordException {
    Deque<Open> stack = new ArrayDeque<>();
    XmlNode root = null;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD ->
            throw new InvalidRecordException("the value has a document type definition");
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new InvalidRecordException(
                "the value refers to the entity \"%s\", which XML does not know"
                    .formatted(reader.getLocalName()));
        case XMLStreamConstants.START_ELEMENT -> {
          if (stack.size() == MAX_DEPTH) {
            throw new InvalidRecordException("the value nests elements deeper than " + MAX_DEPTH);
          }
          stack.push(Open.of(reader));
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!stack.isEmpty()) {
            stack.peek().text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          XmlNode node = stack.pop().close();
          if (stack.isEmpty()) {
            root = node;
          } else {
            stack.peek().children.add(node);
          }
        }
        default -> {
          // Comments and instructions say nothing.
        }
      }
    }
    return root;
  }

  private record Open(
      String name, Map<String, String> attributes, StringBuilder text, List<XmlNode> children) {

    static Open of(XMLStreamReader reader) {
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = 0; i < reader.getAttributeCount(); i++) {
        attributes.put(
            qualified(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
            reader.getAttributeValue(i));
      }
      return new Open(
          qualified(reader.getPrefix(), reader.getLocalName()),
          attributes,
          new StringBuilder(),
          new ArrayList<>());
    }

    private static String qualified(String prefix, String name) {
      return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    XmlNode close() {
      return new XmlNode(name, attributes, text.toString(), children);
    }
  }

  /** A new one for each record: the JDK's is not for several threads. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // A record cut out of a feed has lost the declarations of its prefixes.
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("the value refers to " + systemId + " outside of it");
        });
    return factory;
  }
}
