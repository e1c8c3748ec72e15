package io.e5stream.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * SHA-256, and how texts go into one. What comes out lies in checkpoints: it must never change for
 * the same texts.
 */
public final class Digests {

  private Digests() {}

  /** A SHA-256 of nothing yet. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Adds a text in UTF-8 behind its length in bytes, four of them, big-endian: "ab", "c" and "a",
   * "bc" differ.
   */
  public static void addPart(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    digest.update(bytes);
  }

  /** SHA-256 over texts, each added as {@link #addPart} does. */
  public static byte[] ofParts(String... texts) {
    MessageDigest digest = sha256();
    for (String text : texts) {
      addPart(digest, text);
    }
    return digest.digest();
  }
}
