package io.e5stream.ingest;

import java.util.List;
import java.util.Objects;

/**
 * A resolved change, ready for the store: all of the document's passages with their vectors for an
 * {@code INDEX}, none otherwise.
 */
public record EmbeddedChange(ResolvedChange change, List<EmbeddedPassage> passages) {

  public EmbeddedChange {
    Objects.requireNonNull(change, "change");
    passages = List.copyOf(passages);
    if (passages.isEmpty() == (change.action() == ResolvedChange.Action.INDEX)) {
      throw new IllegalArgumentException(
          "%d passages do not fit %s of %s"
              .formatted(passages.size(), change.action(), change.id()));
    }
  }
}
