package io.e5stream.ingest.source.papers;

import io.e5stream.ingest.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** SHA-256 of a text below a seed: the same on every machine, in every run. */
final class SeededHash {

  private SeededHash() {}

  /** The first 64 bits. */
  static long of(long seed, String text) {
    MessageDigest sha = Digests.sha256();
    sha.update(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
    return ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
