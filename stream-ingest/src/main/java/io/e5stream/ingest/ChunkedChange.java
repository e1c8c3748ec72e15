package io.e5stream.ingest;

import java.util.List;
import java.util.Objects;

/**
 * A resolved change with the passages to embed: all of the document's for an {@code INDEX}, none
 * otherwise.
 */
public record ChunkedChange(ResolvedChange change, List<Passage> passages) {

  public ChunkedChange {
    Objects.requireNonNull(change, "change");
    passages = List.copyOf(passages);
  }
}
