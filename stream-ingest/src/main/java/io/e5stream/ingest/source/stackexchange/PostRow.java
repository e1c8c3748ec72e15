package io.e5stream.ingest.source.stackexchange;

import io.e5stream.ingest.decode.InvalidRecordException;
import io.e5stream.ingest.dump.XmlNode;
import java.util.Map;

/**
 * A {@code <row .../>} of {@code Posts.xml}. Of its columns only those are looked at that pairs are
 * made of; they are required where the dumps always have them.
 */
record PostRow(Map<String, String> columns) {

  static final long QUESTION = 1;
  static final long ANSWER = 2;

  static PostRow parse(byte[] value) throws InvalidRecordException {
    XmlNode row = XmlNode.parse(value);
    if (!row.name().equals("row")) {
      throw new InvalidRecordException(
          "the value must be a <row> of Posts.xml, not <%s>".formatted(row.name()));
    }
    return new PostRow(row.attributes());
  }

  /** Question, answer, or one of the kinds that pairs are never made of, such as a tag's wiki. */
  long type() throws InvalidRecordException {
    return id("PostTypeId");
  }

  long questionId() throws InvalidRecordException {
    return id(type() == ANSWER ? "ParentId" : "Id");
  }

  StackExchangePost post(String site) throws InvalidRecordException {
    long type = type();
    if (type != QUESTION && type != ANSWER) {
      throw new InvalidRecordException(
          "PostTypeId %d is neither a question (1) nor an answer (2)".formatted(type));
    }
    boolean question = type == QUESTION;
    return new StackExchangePost(
        site,
        id("Id"),
        question ? 0 : id("ParentId"),
        integer("Score"),
        question && columns.containsKey("AcceptedAnswerId") ? id("AcceptedAnswerId") : 0,
        question ? text("Title") : "",
        text("Body"));
  }

  private String text(String column) throws InvalidRecordException {
    String value = columns.get(column);
    if (value == null) {
      throw new InvalidRecordException(column + " is missing");
    }
    return value;
  }

  private long id(String column) throws InvalidRecordException {
    long value = integer(column);
    if (value <= 0) {
      throw new InvalidRecordException(column + " must be above 0 but is " + value);
    }
    return value;
  }

  private long integer(String column) throws InvalidRecordException {
    String value = text(column);
    if (!value.matches("-?[0-9]{1,18}")) {
      throw new InvalidRecordException(
          "%s must be an integer, not a text of %d characters".formatted(column, value.length()));
    }
    return Long.parseLong(value);
  }
}
