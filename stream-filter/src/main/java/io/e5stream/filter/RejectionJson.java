package io.e5stream.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Rejection.Kind;
import io.e5stream.filter.Verdict.Rejected;
import java.io.IOException;
import java.util.Locale;

/**
 * A rejection as JSON: {@code kind}, {@code id}, {@code source}, {@code version}, {@code rule},
 * {@code side}, {@code value}, {@code allowed} ({@code >=} or {@code <=}), {@code threshold},
 * {@code duplicate_of} where there is one, and {@code query} and {@code passage} or {@code title}
 * and {@code text}.
 */
public final class RejectionJson {

  private static final JsonMapper JSON = new JsonMapper();

  private RejectionJson() {}

  /** The rejection as UTF-8 JSON on one line. */
  public static byte[] write(Rejection rejection) {
    Rejected verdict = rejection.verdict();
    ObjectNode node = JSON.createObjectNode();
    node.put("kind", rejection.kind().name().toLowerCase(Locale.ROOT))
        .put("id", rejection.id())
        .put("source", rejection.source())
        .put("version", rejection.version())
        .put("rule", verdict.rule())
        .put("side", verdict.side().label())
        .put("value", verdict.value())
        .put("allowed", verdict.bound().sign())
        .put("threshold", verdict.threshold());
    if (!rejection.duplicateOf().isEmpty()) {
      node.put("duplicate_of", rejection.duplicateOf());
    }
    boolean pair = rejection.kind() == Kind.PAIR;
    node.put(pair ? "query" : "title", rejection.head())
        .put(pair ? "passage" : "text", rejection.body());
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings and numbers are always JSON", e);
    }
  }

  /**
   * Reads a rejection.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Rejection read(byte[] json) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("not valid JSON: " + e.getMessage(), e);
    }
    Kind kind = named(Kind.class, text(node, "kind"));
    boolean pair = kind == Kind.PAIR;
    return new Rejection(
        kind,
        text(node, "id"),
        text(node, "source"),
        node.path("version").asLong(),
        new Rejected(
            text(node, "rule"),
            named(Side.class, text(node, "side")),
            node.path("value").asDouble(),
            bound(text(node, "allowed")),
            node.path("threshold").asDouble()),
        node.path("duplicate_of").asText(""),
        text(node, pair ? "query" : "title"),
        text(node, pair ? "passage" : "text"));
  }

  private static Bound bound(String sign) {
    for (Bound bound : Bound.values()) {
      if (bound.sign().equals(sign)) {
        return bound;
      }
    }
    throw new IllegalArgumentException("allowed must be >= or <= but is " + sign);
  }

  private static <E extends Enum<E>> E named(Class<E> type, String label) {
    return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
  }

  private static String text(JsonNode node, String field) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException("the field " + field + " is missing or no text");
    }
    return node.get(field).textValue();
  }
}
