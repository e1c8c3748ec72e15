package io.e5stream.ingest.decode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Fields of a JSON object by type: {@code null} counts as absent, a wrong type is refused, other
 * fields are passed over, since public dumps have many.
 *
 * @param object the object
 */
public record JsonFields(ObjectNode object) {

  private static final int MAX_DIGITS = 40;

  /** Parses a record of one object. */
  public static JsonFields of(byte[] value) throws InvalidRecordException {
    return new JsonFields(DocumentJson.object(value));
  }

  public boolean has(String field) {
    return object.hasNonNull(field);
  }

  /** A string, empty when absent. */
  public String string(String field) throws InvalidRecordException {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isTextual()) {
      throw new InvalidRecordException(
          "%s must be a string, not %s".formatted(field, DocumentJson.kind(node)));
    }
    Utf8.requireWholeCharacters(field, node.textValue());
    return node.textValue();
  }

  /** A string that must not be blank. */
  public String required(String field) throws InvalidRecordException {
    String value = string(field);
    if (value.isBlank()) {
      throw new InvalidRecordException(field + " is missing or blank");
    }
    return value;
  }

  /** The first of several names that is there, empty when none is. */
  public String first(String... fields) throws InvalidRecordException {
    for (String field : fields) {
      String value = string(field);
      if (!value.isBlank()) {
        return value;
      }
    }
    return "";
  }

  /**
   * An integer, also as a fraction that is whole or as decimal text, as dumps of the years vary.
   */
  public long integer(String field) throws InvalidRecordException {
    JsonNode node = object.path(field);
    try {
      if (node.isNumber()) {
        return node.decimalValue().longValueExact();
      }
      if (node.isTextual() && node.textValue().length() <= MAX_DIGITS) {
        return new BigDecimal(node.textValue()).longValueExact();
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw new InvalidRecordException(
          "%s must be an integer of 64 bits, not %s".formatted(field, brief(node)));
    }
    throw new InvalidRecordException(
        node.isMissingNode() || node.isNull()
            ? field + " is missing"
            : "%s must be an integer, not %s".formatted(field, DocumentJson.kind(node)));
  }

  /** True or false, false when absent. */
  public boolean flag(String field) throws InvalidRecordException {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return false;
    }
    if (!node.isBoolean()) {
      throw new InvalidRecordException(
          "%s must be true or false, not %s".formatted(field, DocumentJson.kind(node)));
    }
    return node.booleanValue();
  }

  /** Objects of an array, none when absent. */
  public List<JsonFields> objects(String field) throws InvalidRecordException {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return List.of();
    }
    if (!node.isArray()) {
      throw new InvalidRecordException(
          "%s must be an array, not %s".formatted(field, DocumentJson.kind(node)));
    }
    List<JsonFields> fields = new ArrayList<>(node.size());
    for (JsonNode element : node) {
      if (!(element instanceof ObjectNode one)) {
        throw new InvalidRecordException(
            "%s must hold objects, not %s".formatted(field, DocumentJson.kind(element)));
      }
      fields.add(new JsonFields(one));
    }
    return fields;
  }

  private static String brief(JsonNode node) {
    String text = node.asText();
    return text.length() <= 40 ? "\"" + text + "\"" : "a text of " + text.length() + " characters";
  }
}
