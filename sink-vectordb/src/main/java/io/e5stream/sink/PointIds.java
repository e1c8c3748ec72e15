package io.e5stream.sink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Ids of points: the name-based UUID (RFC 4122, version 5, SHA-1) of a document id and a chunk
 * index, so that writing a chunk again overwrites it.
 *
 * <p>The name is the chunk index as four bytes, big-endian, followed by the document id in UTF-8:
 * no two pairs share a name, because the index's length is fixed.
 */
public final class PointIds {

  /** Never change it: every stored id depends on it. */
  static final UUID NAMESPACE = UUID.fromString("5b1c7a9e-0d4f-4f7e-9a55-3c1e6f2b8d70");

  private PointIds() {}

  /**
   * The id of a chunk.
   *
   * @param documentId well-formed Unicode
   * @param chunk from 0
   */
  public static UUID of(String documentId, int chunk) {
    MessageDigest sha1 = sha1();
    sha1.update(
        ByteBuffer.allocate(20)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .putInt(chunk)
            .array());
    ByteBuffer digest = ByteBuffer.wrap(sha1.digest(documentId.getBytes(StandardCharsets.UTF_8)));
    long high = (digest.getLong() & ~0xF000L) | 0x5000L;
    long low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static MessageDigest sha1() {
    try {
      return MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }
}
