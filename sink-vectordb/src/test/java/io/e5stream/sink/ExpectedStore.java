package io.e5stream.sink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.ingest.Document;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.EmbeddedPassage;
import java.util.Map;
import java.util.TreeMap;

/** What a store must hold after a sequence of changes, worked out without a store. */
final class ExpectedStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, Map<String, ObjectNode>> documents = new TreeMap<>();

  void apply(EmbeddedChange change) {
    switch (change.change().action()) {
      case DELETE -> documents.remove(change.change().id());
      case INDEX -> documents.put(change.change().id(), points(change));
      case REFRESH ->
          documents
              .getOrDefault(change.change().id(), Map.of())
              .values()
              .forEach(point -> setVersionSourceAndMetadata(point, change));
    }
  }

  /** Payloads by point id, as JSON with sorted keys. */
  Map<String, String> payloads() {
    Map<String, String> payloads = new TreeMap<>();
    for (Map<String, ObjectNode> document : documents.values()) {
      document.forEach((id, payload) -> payloads.put(id, StoreContents.sorted(payload)));
    }
    return payloads;
  }

  private static Map<String, ObjectNode> points(EmbeddedChange change) {
    Map<String, ObjectNode> points = new TreeMap<>();
    for (EmbeddedPassage embedded : change.passages()) {
      var passage = embedded.passage();
      ObjectNode payload = JSON.createObjectNode();
      payload.put("document_id", passage.documentId());
      payload.put("chunk", passage.index());
      payload.put("chunks", passage.count());
      payload.put("start", passage.start());
      payload.put("end", passage.end());
      payload.put("title", change.change().change().document().title());
      payload.put("text", passage.text());
      payload.put("model", embedded.model());
      setVersionSourceAndMetadata(payload, change);
      points.put(PointIds.of(passage.documentId(), passage.index()).toString(), payload);
    }
    return points;
  }

  private static void setVersionSourceAndMetadata(ObjectNode payload, EmbeddedChange change) {
    Document document = change.change().change().document();
    payload.put("version", change.change().version());
    payload.put("source", document.source());
    try {
      payload.set("metadata", JSON.readTree(document.metadata()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
