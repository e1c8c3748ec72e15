package io.e5stream.ingest.decode;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;

/**
 * The JSON form of a document: {@code {"id","title","text","source","version","metadata"}}.
 *
 * <p>Strict: {@code id} and {@code text} are required, {@code null} counts as absent, a wrong type,
 * a repeated key, text after the object and an unknown field are refused. Unknown fields are
 * refused because dropping them would lose data unseen; they belong under {@code metadata}.
 *
 * <p>Thread-safe.
 */
public final class DocumentJson {

  private static final Set<String> FIELDS =
      Set.of("id", "title", "text", "source", "version", "metadata");

  // The store takes metadata of 24 levels; the record around them is one more. Refused here, deeper
  // metadata is a dead letter before anything is remembered of the document.
  private static final int MAX_DEPTH = 25;
  private static final int MAX_STRING = 16 << 20;

  private static final JsonMapper JSON = mapper();

  private DocumentJson() {}

  /**
   * Parses and checks a document.
   *
   * @throws InvalidRecordException with the first rule that the record breaks
   */
  public static DocumentFields parse(byte[] value) throws InvalidRecordException {
    return fields(object(value));
  }

  /** Parses a JSON object of any fields, with the same strictness. */
  public static ObjectNode object(byte[] value) throws InvalidRecordException {
    String json = Utf8.decode("the value", value);
    if (json.isBlank()) {
      throw new InvalidRecordException("the value is empty; a deletion is a null value");
    }
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new InvalidRecordException("the value is not valid JSON: " + describe(e));
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new InvalidRecordException("the value must be a JSON object, not " + kind(node));
  }

  /** Checks the fields of a document. */
  public static DocumentFields fields(ObjectNode object) throws InvalidRecordException {
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!FIELDS.contains(name)) {
        throw new InvalidRecordException(
            "unknown field \"%s\"; put fields of your own under \"metadata\"".formatted(name));
      }
    }
    String id = string(object, "id");
    if (id.isEmpty()) {
      throw new InvalidRecordException("id is missing or empty");
    }
    String text = string(object, "text");
    if (text.isBlank()) {
      throw new InvalidRecordException("text is missing or blank");
    }
    return new DocumentFields(
        id,
        string(object, "title"),
        text,
        string(object, "source"),
        version(object),
        metadata(object));
  }

  /** The JSON text of a document, UTF-8, keys sorted, empty fields left out. */
  public static byte[] write(DocumentFields document) {
    ObjectNode object = JSON.createObjectNode();
    object.put("id", document.id());
    if (!document.title().isEmpty()) {
      object.put("title", document.title());
    }
    object.put("text", document.text());
    if (!document.source().isEmpty()) {
      object.put("source", document.source());
    }
    if (document.version() != null) {
      object.put("version", document.version());
    }
    if (!document.metadata().equals("{}")) {
      object.putRawValue("metadata", new RawValue(document.metadata()));
    }
    try {
      return JSON.writeValueAsBytes(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a checked document cannot be written as JSON", e);
    }
  }

  private static String string(ObjectNode object, String field) throws InvalidRecordException {
    JsonNode node = object.path(field);
    if (node.isMissingNode() || node.isNull()) {
      return "";
    }
    if (!node.isTextual()) {
      throw new InvalidRecordException(field + " must be a string, not " + kind(node));
    }
    Utf8.requireWholeCharacters(field, node.textValue());
    return node.textValue();
  }

  private static Long version(ObjectNode object) throws InvalidRecordException {
    JsonNode node = object.path("version");
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    if (!node.isIntegralNumber()) {
      throw new InvalidRecordException("version must be an integer, not " + kind(node));
    }
    if (!node.canConvertToLong()) {
      throw new InvalidRecordException("version is outside 0 to 2^53");
    }
    return Versions.checkField(node.longValue());
  }

  private static String metadata(ObjectNode object) throws InvalidRecordException {
    JsonNode node = object.path("metadata");
    if (node.isMissingNode() || node.isNull()) {
      return "{}";
    }
    if (!node.isObject()) {
      throw new InvalidRecordException("metadata must be an object, not " + kind(node));
    }
    String text = canonicalText(node);
    Utf8.requireWholeCharacters("metadata", text);
    return text;
  }

  private static String canonicalText(JsonNode node) throws InvalidRecordException {
    try {
      return JSON.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new InvalidRecordException("metadata cannot be written as JSON: " + describe(e));
    }
  }

  private static String describe(JsonProcessingException e) {
    JsonLocation at = e.getLocation();
    String where =
        at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    return e.getOriginalMessage() + where;
  }

  /** The kind of a value, as an error names it. */
  static String kind(JsonNode node) {
    String kind =
        node.isFloatingPointNumber()
            ? "fraction"
            : node.getNodeType().name().toLowerCase(Locale.ROOT);
    return switch (kind) {
      case "null" -> "null";
      case "array", "object" -> "an " + kind;
      case "missing" -> "nothing";
      default -> "a " + kind;
    };
  }

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // A double would change the digits of a number that the store could keep.
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_STRING)
                .build());
    return mapper;
  }
}
