package io.e5stream.filter.operator;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;

/** Changes of documents for tests; the version is the time as well. */
final class TestDocuments {

  private TestDocuments() {}

  static ResolvedChange index(String id, String text, long version) {
    return change(id, text, version, Action.INDEX, Outcome.INDEXED);
  }

  static ResolvedChange refresh(String id, String text, long version) {
    return change(id, text, version, Action.REFRESH, Outcome.UNCHANGED);
  }

  private static ResolvedChange change(
      String id, String text, long version, Action action, Outcome outcome) {
    Document document = new Document(id, "Title of " + id, text, "test", version, "{}");
    return new ResolvedChange(
        DocumentChange.upsert(document, origin(version)), action, version, outcome);
  }

  static ResolvedChange delete(String id, long version) {
    return new ResolvedChange(
        DocumentChange.tombstone(id, version, origin(version)),
        Action.DELETE,
        version,
        Outcome.DELETED);
  }

  private static Origin origin(long version) {
    return new Origin("documents", 0, version, version, null, null);
  }
}
