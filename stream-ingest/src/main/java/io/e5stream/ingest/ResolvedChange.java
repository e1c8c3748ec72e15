package io.e5stream.ingest;

import java.util.Objects;

/**
 * A change that won against what was known of its document, and what the store has to do for it.
 *
 * @param change the change; its document is null exactly when the action is {@link Action#DELETE}
 * @param action what the store has to do
 * @param version the version to write; for a tombstone without one, the last version seen
 * @param contentVersion the version at which the document's present content was to be indexed;
 *     below {@code version} for a {@link Action#REFRESH}, which must touch no point of an older
 *     content (it is still there when the store refused the present one)
 * @param outcome what the record counts as once the store has done it
 */
public record ResolvedChange(
    DocumentChange change, Action action, long version, long contentVersion, Outcome outcome) {

  /** What the store has to do for a change. */
  public enum Action {
    /** Embed the text and write all chunks; remove those of older versions. */
    INDEX,
    /**
     * Text, title, chunker and models are as in the last change: update the payload, embed nothing.
     * Becomes an {@link #INDEX} when the store does not hold that content.
     */
    REFRESH,
    /** Remove all chunks up to and including this version. */
    DELETE
  }

  public ResolvedChange {
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(action, "action");
    Objects.requireNonNull(outcome, "outcome");
    if (change.isTombstone() != (action == Action.DELETE)) {
      throw new IllegalArgumentException(action + " does not fit the change of " + change.id());
    }
    if (version < 0) {
      throw new IllegalArgumentException("version of " + change.id() + " is not resolved");
    }
    if (contentVersion < 0 || contentVersion > version) {
      throw new IllegalArgumentException(
          "content version %d of %s is outside 0 to %d"
              .formatted(contentVersion, change.id(), version));
    }
  }

  /** A change that brings its own content, or removes all. */
  public ResolvedChange(DocumentChange change, Action action, long version, Outcome outcome) {
    this(change, action, version, version, outcome);
  }

  /** The same change, written in full: for a refresh of content that the store does not hold. */
  public ResolvedChange asIndex(Outcome counted) {
    return new ResolvedChange(change, Action.INDEX, version, counted);
  }

  public String id() {
    return change.id();
  }
}
