package io.e5stream.eval.encoding;

import io.e5stream.embed.encoder.Role;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a vector is kept under: the first 128 bits of the sha256 of role and text. Among a million
 * texts two have the same key with a chance of 1 in 10^27.
 */
record TextKey(long high, long low) {

  static final int BYTES = 2 * Long.BYTES;

  static TextKey of(Role role, String text) {
    // UTF-16 as it is: UTF-8 would make all unpaired surrogates the same.
    ByteBuffer bytes = ByteBuffer.allocate(1 + Character.BYTES * text.length());
    bytes.put((byte) (role == Role.QUERY ? 'q' : 'p'));
    bytes.asCharBuffer().put(text);
    ByteBuffer digest = ByteBuffer.wrap(sha256().digest(bytes.array()));
    return new TextKey(digest.getLong(), digest.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
