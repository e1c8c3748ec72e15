package io.e5stream.embed.encoder;

import io.e5stream.ingest.Digests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;

/** Hashes of files and bytes, as lower-case hex. */
final class Sha256 {

  private record Stamp(Path file, long size, FileTime modified, Object key) {}

  /** Every subtask of a job verifies its bundle; a file that has not changed is read only once. */
  private static final ConcurrentHashMap<Stamp, String> KNOWN = new ConcurrentHashMap<>();

  private Sha256() {}

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(Digests.sha256().digest(bytes));
  }

  static String of(Path file) throws IOException {
    var attributes = Files.readAttributes(file, BasicFileAttributes.class);
    Stamp stamp =
        new Stamp(
            file.toRealPath(),
            attributes.size(),
            attributes.lastModifiedTime(),
            attributes.fileKey());
    String known = KNOWN.get(stamp);
    if (known == null) {
      known = read(file);
      KNOWN.put(stamp, known);
    }
    return known;
  }

  private static String read(Path file) throws IOException {
    MessageDigest digest = Digests.sha256();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
