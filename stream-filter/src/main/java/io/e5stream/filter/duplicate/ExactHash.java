package io.e5stream.filter.duplicate;

import io.e5stream.ingest.TextPair;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A fingerprint of exactly this text: the first 16 bytes of its SHA-256, as hexadecimal digits. At
 * 10^12 texts the chance that any two different ones share it is below 10^-14.
 */
public final class ExactHash {

  private static final char[] DIGITS = "0123456789abcdef".toCharArray();
  private static final int BYTES = 16;

  private ExactHash() {}

  public static String of(String text) {
    return hex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of both sides of a pair; a text that moves from one to the other changes it. */
  public static String of(TextPair pair) {
    MessageDigest digest = sha256();
    byte[] query = pair.query().getBytes(StandardCharsets.UTF_8);
    // The length keeps ("ab", "c") and ("a", "bc") apart.
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (query.length >>> shift));
    }
    digest.update(query);
    return hex(digest.digest(pair.passage().getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String hex(byte[] bytes) {
    char[] hex = new char[BYTES * 2];
    for (int i = 0; i < BYTES; i++) {
      hex[2 * i] = DIGITS[(bytes[i] >> 4) & 15];
      hex[2 * i + 1] = DIGITS[bytes[i] & 15];
    }
    return new String(hex);
  }
}
