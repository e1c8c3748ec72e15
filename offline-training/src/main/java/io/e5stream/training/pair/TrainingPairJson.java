package io.e5stream.training.pair;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Pairs as lines of JSON: {@code {"id", "query", "passage", "source", "negatives": [...], "scores":
 * [...]}}. Query and passage must be there; other fields of a {@code TextPair} are passed over.
 */
public final class TrainingPairJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private TrainingPairJson() {}

  /** The pair as UTF-8 JSON, without the line's end. */
  public static byte[] write(TrainingPair pair) {
    try {
      // By way of a string: half a surrogate pair becomes a question mark, not an error.
      return JSON.writeValueAsString(tree(pair)).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be written", e);
    }
  }

  /** The pair as a JSON object, for lines that say more. */
  public static ObjectNode tree(TrainingPair pair) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", pair.id())
        .put("query", pair.query())
        .put("passage", pair.passage())
        .put("source", pair.source());
    if (!pair.negatives().isEmpty()) {
      ArrayNode negatives = node.putArray("negatives");
      pair.negatives().forEach(negatives::add);
    }
    if (!pair.scores().isEmpty()) {
      ArrayNode scores = node.putArray("scores");
      pair.scores().forEach(scores::add);
    }
    return node;
  }

  /** Any JSON object. */
  static JsonNode parse(byte[] json) {
    try {
      JsonNode node = JSON.readTree(json);
      if (node == null || !node.isObject()) {
        throw new IllegalArgumentException("no JSON object");
      }
      return node;
    } catch (IOException e) {
      throw new IllegalArgumentException("not valid JSON", e);
    }
  }

  /**
   * Reads a pair.
   *
   * @param id for a pair that has none of its own
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static TrainingPair read(byte[] json, String id) {
    return of(parse(json), PairFields.DEFAULT, id);
  }

  /**
   * The pair that a JSON object is.
   *
   * @param fields what its sides are called
   * @param id for a pair that has none of its own
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static TrainingPair of(JsonNode node, PairFields fields, String id) {
    return new TrainingPair(
        node.path("id").isTextual() ? node.get("id").textValue() : id,
        text(node, fields.query(), fields),
        text(node, fields.passage(), fields),
        node.path("source").asText(""),
        negatives(node),
        scores(node));
  }

  private static String text(JsonNode node, String field, PairFields fields) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException(
          ("%s is missing; expected {\"%s\", \"%s\"} and, where there are any, id, source, negatives,"
                  + " scores")
              .formatted(field, fields.query(), fields.passage()));
    }
    return wellFormed(node.get(field).textValue());
  }

  /** What can be written again: JSON can hold half a surrogate pair, UTF-8 cannot. */
  private static String wellFormed(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }

  private static List<String> negatives(JsonNode node) {
    List<String> texts = new ArrayList<>();
    for (JsonNode negative : node.path("negatives")) {
      if (!negative.isTextual()) {
        throw new IllegalArgumentException("negatives must be texts but one is " + negative);
      }
      texts.add(wellFormed(negative.textValue()));
    }
    return texts;
  }

  private static List<Double> scores(JsonNode node) {
    List<Double> scores = new ArrayList<>();
    for (JsonNode score : node.path("scores")) {
      if (!score.isNumber()) {
        throw new IllegalArgumentException("scores must be numbers but one is " + score);
      }
      scores.add(score.doubleValue());
    }
    return scores;
  }
}
