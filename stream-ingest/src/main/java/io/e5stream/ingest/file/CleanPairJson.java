package io.e5stream.ingest.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPairJson;
import java.io.IOException;

/**
 * A line of a file of clean pairs: the fields of {@link TextPairJson} and {@code version}, or
 * {@code {"id", "source", "version", "withdrawn": true}}.
 */
public final class CleanPairJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private CleanPairJson() {}

  /** The change as UTF-8 JSON, without the line's end. */
  public static byte[] write(PairChange change) {
    ObjectNode node;
    if (change.isWithdrawal()) {
      node = JSON.createObjectNode().put("id", change.id()).put("source", change.source());
      node.put("version", change.version()).put("withdrawn", true);
    } else {
      node = TextPairJson.tree(change.pair()).put("version", change.version());
    }
    try {
      return JSON.writeValueAsBytes(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree cannot be written", e);
    }
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static CleanPairLine read(byte[] json) {
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException("not valid JSON", e);
    }
    JsonNode version = node.path("version");
    if (!version.canConvertToLong() || !version.isIntegralNumber() || version.longValue() < 0) {
      throw new IllegalArgumentException(
          version.isMissingNode()
              ? "version is missing; expected {\"id\", \"query\", \"passage\", \"source\", \"version\"}"
              : "version is " + version + ", not a number of 0 or more");
    }
    if (node.path("withdrawn").asBoolean()) {
      if (!node.path("id").isTextual()) {
        throw new IllegalArgumentException("id is missing");
      }
      return new CleanPairLine(node.get("id").textValue(), null, version.longValue());
    }
    var pair = TextPairJson.of(node);
    return new CleanPairLine(pair.id(), pair, version.longValue());
  }
}
