package io.e5stream.embed.operator;

import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.Passage;
import io.e5stream.ingest.ResolvedChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Makes changes for tests. */
final class Changes {

  private Changes() {}

  static ResolvedChange index(String id, String text) {
    Document document = new Document(id, "", text, "", 1, "{}");
    return new ResolvedChange(
        DocumentChange.upsert(document, origin(id)),
        ResolvedChange.Action.INDEX,
        1,
        Outcome.INDEXED);
  }

  static ResolvedChange delete(String id) {
    return new ResolvedChange(
        DocumentChange.tombstone(id, 2, origin(id)),
        ResolvedChange.Action.DELETE,
        2,
        Outcome.DELETED);
  }

  static ResolvedChange refresh(String id) {
    Document document = new Document(id, "", "as before", "", 3, "{}");
    return new ResolvedChange(
        DocumentChange.upsert(document, origin(id)),
        ResolvedChange.Action.REFRESH,
        3,
        Outcome.UNCHANGED);
  }

  /** A change with a number of short passages; none for a deletion. */
  static ChunkedChange chunked(String id, int passages) {
    if (passages == 0) {
      return new ChunkedChange(delete(id), List.of());
    }
    List<Passage> list =
        IntStream.range(0, passages)
            .mapToObj(i -> new Passage(id, i, passages, i * 4, i * 4 + 4, "", "%4d".formatted(i)))
            .toList();
    return new ChunkedChange(index(id, "text of " + id), list);
  }

  static Origin origin(String id) {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    return new Origin("documents", 0, 7, 1_000, key, new byte[] {1, 2, 3});
  }
}
