package io.e5stream.ingest;

import java.util.Objects;

/**
 * What one Kafka record asks for: a document to index, or the deletion of its id.
 *
 * @param id document id
 * @param document the new document, null for a tombstone
 * @param version the change's version, or {@link #LAST_SEEN} for a tombstone that carries none
 * @param origin the record's position and bytes
 */
public record DocumentChange(String id, Document document, long version, Origin origin) {

  /** A tombstone in {@link VersionMode#FIELD} mode without a version header beats what it meets. */
  public static final long LAST_SEEN = -1;

  public DocumentChange {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(origin, "origin");
    if (document != null && (!document.id().equals(id) || document.version() != version)) {
      throw new IllegalArgumentException("id and version of " + id + " differ from its document's");
    }
  }

  public static DocumentChange upsert(Document document, Origin origin) {
    return new DocumentChange(document.id(), document, document.version(), origin);
  }

  public static DocumentChange tombstone(String id, long version, Origin origin) {
    return new DocumentChange(id, null, version, origin);
  }

  public boolean isTombstone() {
    return document == null;
  }
}
