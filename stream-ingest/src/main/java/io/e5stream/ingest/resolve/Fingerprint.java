package io.e5stream.ingest.resolve;

import io.e5stream.ingest.Digests;
import io.e5stream.ingest.Document;
import java.util.Arrays;

/** Hashes that tell whether a document's embedding or payload would change. */
final class Fingerprint {

  // 128 bits: a collision by chance among 2^32 versions has probability 2^-65.
  private static final int BYTES = 16;

  private Fingerprint() {}

  /** Of all that the vectors depend on. */
  static byte[] content(Document document, String settings) {
    return hash(document.text(), document.title(), settings);
  }

  /** Of what is stored beside them. */
  static byte[] payload(Document document) {
    return hash(document.source(), document.metadata());
  }

  private static byte[] hash(String... parts) {
    return Arrays.copyOf(Digests.ofParts(parts), BYTES);
  }
}
