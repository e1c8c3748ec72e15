package io.e5stream.ingest.resolve;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Origin;

/** Changes for tests. */
final class Changes {

  private Changes() {}

  static DocumentChange upsert(String id, long version, String text) {
    return upsert(id, version, text, "{}");
  }

  static DocumentChange upsert(String id, long version, String text, String metadata) {
    return DocumentChange.upsert(
        new Document(id, "", text, "", version, metadata), origin(version));
  }

  static DocumentChange tombstone(String id, long version) {
    return DocumentChange.tombstone(id, version, origin(version));
  }

  private static Origin origin(long offset) {
    return new Origin("documents", 0, offset, 0, null, null);
  }
}
