package io.e5stream.sink;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.EmbeddedPassage;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.Passage;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes for tests, with vectors drawn from their texts. */
final class Changes {

  static final int DIMENSION = 8;
  static final String MODEL = "test-1";

  private Changes() {}

  /** A document whose chunks are the given texts. */
  static EmbeddedChange index(String id, long version, String... chunks) {
    return index(document(id, version, "{}", chunks), chunks);
  }

  static EmbeddedChange index(Document document, String... chunks) {
    List<EmbeddedPassage> passages = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < chunks.length; i++) {
      int end = start + chunks[i].length();
      passages.add(
          new EmbeddedPassage(
              new Passage(document.id(), i, chunks.length, start, end, document.title(), chunks[i]),
              MODEL,
              vector(chunks[i])));
      start = end;
    }
    return new EmbeddedChange(
        new ResolvedChange(
            DocumentChange.upsert(document, origin(document.id(), document.version())),
            Action.INDEX,
            document.version(),
            Outcome.INDEXED),
        passages);
  }

  static EmbeddedChange refresh(String id, long version, String source, String metadata) {
    return refresh(id, 0, version, source, metadata);
  }

  static EmbeddedChange refresh(
      String id, long contentVersion, long version, String source, String metadata) {
    Document document = new Document(id, "title of " + id, "any", source, version, metadata);
    return new EmbeddedChange(
        new ResolvedChange(
            DocumentChange.upsert(document, origin(id, version)),
            Action.REFRESH,
            version,
            contentVersion,
            Outcome.UNCHANGED),
        List.of());
  }

  static EmbeddedChange delete(String id, long version) {
    return new EmbeddedChange(
        new ResolvedChange(
            DocumentChange.tombstone(id, version, origin(id, version)),
            Action.DELETE,
            version,
            Outcome.DELETED),
        List.of());
  }

  static Document document(String id, long version, String metadata, String... chunks) {
    return new Document(id, "title of " + id, String.join("", chunks), "web", version, metadata);
  }

  /** {@code [DIMENSION]}, of length 1. */
  static float[] vector(String text) {
    Random random = new Random(text.hashCode());
    float[] vector = new float[DIMENSION];
    double norm = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
      norm += vector[i] * vector[i];
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] /= (float) Math.sqrt(norm);
    }
    return vector;
  }

  private static Origin origin(String id, long version) {
    byte[] key = id.getBytes(StandardCharsets.UTF_8);
    byte[] value = ("record " + id + " " + version).getBytes(StandardCharsets.UTF_8);
    return new Origin("documents", 0, version, 0, key, value);
  }
}
