package io.e5stream.ingest.source.wikipedia;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.dump.XmlNode;
import java.util.List;

/** A {@code <page>} of a dump, as MediaWiki's export schema lays it out. */
record PageXml(XmlNode page) {

  static PageXml parse(byte[] value) throws InvalidRecordException {
    XmlNode node = XmlNode.parse(value);
    if (!node.name().equals("page")) {
      throw new InvalidRecordException(
          "the value must be a <page> of a dump, not <%s>".formatted(node.name()));
    }
    return new PageXml(node);
  }

  long id() throws InvalidRecordException {
    return number(page, "id");
  }

  long namespace() throws InvalidRecordException {
    return number(page, "ns");
  }

  WikipediaPage decode(String wiki) throws InvalidRecordException {
    List<XmlNode> revisions =
        page.children().stream().filter(child -> child.name().equals("revision")).toList();
    if (revisions.isEmpty()) {
      throw new InvalidRecordException("revision is missing");
    }
    // Oldest first, where a dump holds several.
    XmlNode revision = revisions.get(revisions.size() - 1);
    String title = page.childText("title");
    if (title == null || title.isBlank()) {
      throw new InvalidRecordException("title is missing or blank");
    }
    XmlNode text = revision.child("text");
    if (text == null) {
      throw new InvalidRecordException("text is missing");
    }
    XmlNode redirect = page.child("redirect");
    String model = revision.childText("model");
    return new WikipediaPage(
        wiki,
        id(),
        number(revision, "id"),
        namespace(),
        title,
        redirect == null ? "" : redirect.attributes().getOrDefault("title", "?"),
        // Dumps before version 0.8 of the schema know only one.
        model == null ? "wikitext" : model,
        text.text());
  }

  private static long number(XmlNode node, String child) throws InvalidRecordException {
    String value = node.childText(child);
    if (value == null) {
      throw new InvalidRecordException(child + " is missing");
    }
    if (!value.strip().matches("-?[0-9]{1,18}")) {
      throw new InvalidRecordException(
          "%s must be an integer, not a text of %d characters".formatted(child, value.length()));
    }
    return Long.parseLong(value.strip());
  }
}
