package io.e5stream.ingest.resolve;

import io.e5stream.ingest.Document;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      // The length first: "ab","c" and "a","bc" differ.
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }
    return Arrays.copyOf(digest.digest(), BYTES);
  }
}
