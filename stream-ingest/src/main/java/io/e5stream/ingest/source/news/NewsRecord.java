package io.e5stream.ingest.source.news;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.decode.JsonFields;
import io.e5stream.ingest.dump.XmlNode;
import org.jsoup.parser.Parser;

/**
 * A raw record: an {@code <item>} of RSS, or a JSON object with the field names that the public
 * collections use.
 */
final class NewsRecord {

  private static final String[] ID = {"url", "link", "id", "guid"};
  private static final String[] HEADLINE = {"headline", "title"};
  private static final String[] BODY = {
    "maintext", "text", "body", "content", "article", "description", "short_description"
  };

  private NewsRecord() {}

  /** Whether the first character that is no space is {@code <}. */
  static boolean isXml(byte[] bytes) {
    for (byte b : bytes) {
      // A byte order mark counts as space.
      boolean space =
          b == ' '
              || b == '\t'
              || b == '\r'
              || b == '\n'
              || b == (byte) 0xef
              || b == (byte) 0xbb
              || b == (byte) 0xbf;
      if (!space) {
        return b == '<';
      }
    }
    return false;
  }

  /** The Kafka key of a record. */
  static String id(byte[] value) throws InvalidRecordException {
    return isXml(value) ? itemId(item(value)) : jsonId(JsonFields.of(value));
  }

  static NewsArticle decode(byte[] value) throws InvalidRecordException {
    if (isXml(value)) {
      return rss(item(value));
    }
    JsonFields fields = JsonFields.of(value);
    if (!has(fields, HEADLINE) && !has(fields, BODY)) {
      throw new InvalidRecordException("it has neither headline nor text");
    }
    return new NewsArticle(jsonId(fields), fields.first(HEADLINE), fields.first(BODY), false);
  }

  private static NewsArticle rss(XmlNode item) throws InvalidRecordException {
    String title = item.childText("title");
    String full = item.childText("content:encoded");
    String body = full == null || full.isBlank() ? item.childText("description") : full;
    if (title == null && body == null) {
      throw new InvalidRecordException("the item has neither title nor description");
    }
    return new NewsArticle(
        itemId(item),
        // Feeds escape titles twice as often as not.
        title == null ? "" : Parser.unescapeEntities(title, false),
        body == null ? "" : body,
        true);
  }

  private static XmlNode item(byte[] value) throws InvalidRecordException {
    XmlNode item = XmlNode.parse(value);
    if (!item.name().equals("item")) {
      throw new InvalidRecordException(
          "the value must be an <item> of RSS, not <%s>".formatted(item.name()));
    }
    return item;
  }

  private static String itemId(XmlNode item) throws InvalidRecordException {
    for (String name : new String[] {"guid", "link"}) {
      String id = item.childText(name);
      if (id != null && !id.isBlank()) {
        return id.strip();
      }
    }
    throw new InvalidRecordException("the item has neither guid nor link");
  }

  private static String jsonId(JsonFields fields) throws InvalidRecordException {
    String id = fields.first(ID);
    if (id.isEmpty()) {
      throw new InvalidRecordException("it has none of " + String.join(", ", ID));
    }
    return id.strip();
  }

  private static boolean has(JsonFields fields, String... names) {
    for (String name : names) {
      if (fields.has(name)) {
        return true;
      }
    }
    return false;
  }
}
