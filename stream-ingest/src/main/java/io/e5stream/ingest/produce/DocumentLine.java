package io.e5stream.ingest.produce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.ingest.decode.DocumentFields;
import io.e5stream.ingest.decode.DocumentJson;
import io.e5stream.ingest.decode.InvalidRecordException;

/**
 * Reads a line of JSON as a record to send. Three forms:
 *
 * <ul>
 *   <li>a document as on Kafka: {@code {"id","title","text","source","version","metadata"}};
 *   <li>BEIR's: {@code {"_id","title","text","metadata"}}, where an empty text is replaced by the
 *       title, as BEIR's own tools embed both together;
 *   <li>a deletion: {@code {"id","deleted":true}}, with {@code "version"} if it has one.
 * </ul>
 *
 * <p>What this accepts, the job decodes.
 *
 * @param versionField name of the field that holds the version, null for {@code version}
 */
record DocumentLine(String versionField) {

  private static final String VERSION = "version";

  OutgoingRecord parse(byte[] line) throws InvalidRecordException {
    ObjectNode object = DocumentJson.object(line);
    version(object);
    if (object.has("deleted")) {
      JsonNode deleted = object.remove("deleted");
      if (!deleted.isBoolean()) {
        throw new InvalidRecordException("deleted must be true or false");
      }
      if (deleted.booleanValue()) {
        return deletion(object);
      }
    }
    if (object.has("_id") && !object.has("id")) {
      beir(object);
    }
    DocumentFields fields = DocumentJson.fields(object);
    return new OutgoingRecord(fields.id(), DocumentJson.write(fields), null);
  }

  private void version(ObjectNode object) throws InvalidRecordException {
    if (versionField == null) {
      return;
    }
    JsonNode version = object.remove(versionField);
    if (version == null || version.isNull()) {
      throw new InvalidRecordException("version field \"%s\" is missing".formatted(versionField));
    }
    if (version.isTextual() && version.textValue().matches("[0-9]{1,16}")) {
      object.put(VERSION, Long.parseLong(version.textValue()));
    } else {
      object.set(VERSION, version);
    }
  }

  private static void beir(ObjectNode object) {
    object.set("id", object.remove("_id"));
    if (isBlank(object.path("text")) && object.path("title").isTextual()) {
      object.set("text", object.remove("title"));
    }
  }

  private static boolean isBlank(JsonNode text) {
    return text.isMissingNode()
        || text.isNull()
        || (text.isTextual() && text.textValue().isBlank());
  }

  private static OutgoingRecord deletion(ObjectNode object) throws InvalidRecordException {
    // Checked as a document, so that the rules of id and version are the same.
    if (object.has("text") || object.has("title")) {
      throw new InvalidRecordException("a deletion has no text or title");
    }
    if (object.has("_id") && !object.has("id")) {
      object.set("id", object.remove("_id"));
    }
    object.put("text", "deleted");
    DocumentFields fields = DocumentJson.fields(object);
    return new OutgoingRecord(fields.id(), null, fields.version());
  }
}
