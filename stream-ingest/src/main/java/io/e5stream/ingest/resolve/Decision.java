package io.e5stream.ingest.resolve;

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
    long version = change.version();
    if (version == DocumentChange.LAST_SEEN) {
      version = state == null ? 0 : state.version();
    }
    if (state != null && version < state.version()) {
      return ended(Outcome.SUPERSEDED, state);
    }
    // Also for an unknown document: the store may hold it from before this state began.
    return new Decision(
        new ResolvedChange(change, Action.DELETE, version, Outcome.DELETED),
        null,
        DocumentState.deleted(version));
  }

  private static Decision upsert(DocumentChange change, DocumentState state, String settings) {
    long version = change.version();
    byte[] content = Fingerprint.content(change.document(), settings);
    byte[] payload = Fingerprint.payload(change.document());
    if (state == null) {
      return index(change, content, payload);
    }
    if (version < state.version() || (version == state.version() && state.deleted())) {
      return ended(Outcome.SUPERSEDED, state);
    }
    if (state.deleted() || !Arrays.equals(content, state.contentHash())) {
      return index(change, content, payload);
    }
    boolean samePayload = Arrays.equals(payload, state.payloadHash());
    if (samePayload && version == state.version()) {
      return ended(Outcome.UNCHANGED, state);
    }
    return new Decision(
        new ResolvedChange(
            change,
            Action.REFRESH,
            version,
            state.contentVersion(),
            samePayload ? Outcome.UNCHANGED : Outcome.INDEXED),
        null,
        DocumentState.present(version, state.contentVersion(), content, payload));
  }

  private static Decision index(DocumentChange change, byte[] content, byte[] payload) {
    long version = change.version();
    return new Decision(
        new ResolvedChange(change, Action.INDEX, version, Outcome.INDEXED),
        null,
        DocumentState.present(version, version, content, payload));
  }

  private static Decision ended(Outcome outcome, DocumentState state) {
    return new Decision(null, outcome, state);
  }
}
