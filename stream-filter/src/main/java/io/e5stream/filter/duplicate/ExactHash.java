package io.e5stream.filter.duplicate;

import io.e5stream.ingest.Digests;
import io.e5stream.ingest.TextPair;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * A fingerprint of exactly this text: the first 16 bytes of its SHA-256, as hexadecimal digits. At
 * 10^12 texts the chance that any two different ones share it is below 10^-14.
 */
public final class ExactHash {

  private static final char[] DIGITS = "0123456789abcdef".toCharArray();
  private static final int BYTES = 16;

  private ExactHash() {}

  public static String of(String text) {
    return hex(Digests.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Of both sides of a pair; a text that moves from one to the other changes it. */
  public static String of(TextPair pair) {
    MessageDigest digest = Digests.sha256();
    Digests.addPart(digest, pair.query());
    return hex(digest.digest(pair.passage().getBytes(StandardCharsets.UTF_8)));
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
