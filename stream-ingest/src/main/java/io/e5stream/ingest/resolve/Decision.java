package io.e5stream.ingest.resolve;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import java.util.Arrays;

/**
 * What to do with a change, given what is known of its document. A pure function.
 *
 * @param resolved what the store has to do, or null when the change ends here
 * @param ended the outcome of a change that ends here, or null
 * @param state what is known of the document afterwards; the very same object when nothing changed
 */
record Decision(ResolvedChange resolved, Outcome ended, DocumentState state) {

  /**
   * Changes are ordered by version; at equal versions a deletion beats an upsert, and of two
   * upserts the one that arrives later wins, as in the store.
   *
   * @param state null when nothing is known
   * @param settings what the vectors depend on besides the text
   */
  static Decision of(DocumentChange change, DocumentState state, String settings) {
    return change.isTombstone() ? delete(change, state) : upsert(change, state, settings);
  }

  private static Decision delete(DocumentChange change, DocumentState state) {
    boolean unversioned = change.version() == DocumentChange.LAST_SEEN;
    if (state == null) {
      // The store may hold the document from before this state began: whatever version it has there
      // was seen before a tombstone that names none. Any version above 0 that comes
      // later wins.
      return unversioned
          ? delete(change, Document.MAX_VERSION, 0)
          : delete(change, change.version(), change.version());
    }
    long version = unversioned ? state.version() : change.version();
    return version < state.version() ? superseded(state) : delete(change, version, version);
  }

  /**
   * @param removed the version up to which the store has to remove the document
   * @param known the version that later changes are compared with
   */
  private static Decision delete(DocumentChange change, long removed, long known) {
    return new Decision(
        new ResolvedChange(change, Action.DELETE, removed, Outcome.DELETED),
        null,
        DocumentState.deleted(known));
  }

  private static Decision upsert(DocumentChange change, DocumentState state, String settings) {
    long version = change.version();
    byte[] content = Fingerprint.content(change.document(), settings);
    byte[] payload = Fingerprint.payload(change.document());
    if (state == null) {
      return index(change, content, payload);
    }
    if (version < state.version() || (version == state.version() && state.deleted())) {
      return superseded(state);
    }
    if (state.deleted() || !Arrays.equals(content, state.contentHash())) {
      return index(change, content, payload);
    }
    boolean samePayload = Arrays.equals(payload, state.payloadHash());
    // The very same again reaches the store as well: it may have refused what state remembers.
    return new Decision(
        new ResolvedChange(
            change,
            Action.REFRESH,
            version,
            state.contentVersion(),
            samePayload ? Outcome.UNCHANGED : Outcome.INDEXED),
        null,
        samePayload && version == state.version()
            ? state
            : DocumentState.present(version, state.contentVersion(), content, payload));
  }

  private static Decision index(DocumentChange change, byte[] content, byte[] payload) {
    long version = change.version();
    return new Decision(
        new ResolvedChange(change, Action.INDEX, version, Outcome.INDEXED),
        null,
        DocumentState.present(version, version, content, payload));
  }

  private static Decision superseded(DocumentState state) {
    return new Decision(null, Outcome.SUPERSEDED, state);
  }
}
