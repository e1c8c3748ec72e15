package io.e5stream.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;

/**
 * Pairs as they stand on the topics {@code pairs} and {@code pairs.clean} and in files: {@code
 * {"id", "query", "passage", "source", "signals"}}, where signals is an object.
 */
public final class TextPairJson {

  private static final JsonMapper JSON = new JsonMapper();

  private TextPairJson() {}

  /** The pair as UTF-8 JSON on one line. */
  public static byte[] write(TextPair pair) {
    try {
      return JSON.writeValueAsBytes(tree(pair));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be written", e);
    }
  }

  /** The pair as a JSON object, for lines that say more. */
  public static ObjectNode tree(TextPair pair) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", pair.id())
        .put("query", pair.query())
        .put("passage", pair.passage())
        .put("source", pair.source());
    try {
      return node.set("signals", JSON.readTree(pair.signals()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the signals of " + pair.id() + " are no JSON", e);
    }
  }

  /**
   * Reads a pair.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static TextPair read(byte[] json) {
    JsonNode node;
    try {
      node = JSON.readTree(Objects.requireNonNull(json, "json"));
    } catch (IOException e) {
      throw new IllegalArgumentException("not valid JSON: " + e.getMessage(), e);
    }
    return of(node);
  }

  /**
   * The pair that a JSON object is; fields that a pair does not have are passed over.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static TextPair of(JsonNode node) {
    return new TextPair(
        text(node, "id"),
        text(node, "query"),
        text(node, "passage"),
        text(node, "source"),
        node.path("signals").isObject() ? node.get("signals").toString() : null);
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.get(field).textValue() : null;
  }
}
