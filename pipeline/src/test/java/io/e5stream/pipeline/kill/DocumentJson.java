package io.e5stream.pipeline.kill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A document as a user writes it to Kafka.
 *
 * @param tag a number in its metadata
 */
record DocumentJson(String id, String title, String text, int tag) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  DocumentJson withTag(int newTag) {
    return new DocumentJson(id, title, text, newTag);
  }

  String toJson() {
    ObjectNode node = MAPPER.createObjectNode();
    node.put("id", id).put("title", title).put("text", text).put("source", "kill-test");
    node.putObject("metadata").put("tag", tag);
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
