package io.e5stream.pipeline.train;

import io.e5stream.ingest.DocumentChange;
import java.util.HashMap;
import java.util.Map;

/**
 * Which change of each document counts: that of the highest version, as the index job decides.
 * Holds versions and places, no texts. Used by one thread.
 */
final class LatestDocuments {

  /** A version, and where it stands; at no place when it says that the document is deleted. */
  private record Latest(long version, String place) {

    boolean deleted() {
      return place == null;
    }
  }

  private final Map<String, Latest> latest = new HashMap<>();

  /**
   * Notes a change. At equal versions a deletion beats a document, and of two documents the later
   * one wins; a deletion without a version beats what came before it.
   *
   * @param place unique among the changes
   */
  void note(DocumentChange change, String place) {
    Latest known = latest.get(change.id());
    if (change.isTombstone()) {
      boolean unversioned = change.version() == DocumentChange.LAST_SEEN;
      long lastSeen = known == null ? 0 : known.version();
      long version = unversioned ? lastSeen : change.version();
      if (known == null || version >= known.version()) {
        latest.put(change.id(), new Latest(version, null));
      }
    } else if (known == null
        || change.version() > known.version()
        || (change.version() == known.version() && !known.deleted())) {
      latest.put(change.id(), new Latest(change.version(), place));
    }
  }

  /** Whether the change at this place is the one that counts, and is a document. */
  boolean isLatest(DocumentChange change, String place) {
    Latest known = latest.get(change.id());
    return known != null && place.equals(known.place());
  }
}
