package io.e5stream.ingest.dump;

import io.e5stream.ingest.IngestOptions;
import java.io.IOException;

/**
 * How far a packed file may expand.
 *
 * @param maxRatio unpacked bytes to packed bytes; looked at from {@link #FLOOR} unpacked bytes on,
 *     since small files of repeated text pack beyond any ratio that a dump has
 * @param maxBytes unpacked, in all
 */
public record UnpackLimits(long maxRatio, long maxBytes) {

  /** Bytes that any file may unpack to. */
  public static final long FLOOR = 16L << 20;

  public UnpackLimits {
    if (maxRatio < 1 || maxBytes < 1) {
      throw new IllegalArgumentException(
          "limits of unpacking must be at least 1, not %d and %d bytes"
              .formatted(maxRatio, maxBytes));
    }
  }

  /**
   * Fails when so much has come, or is said to come, out of so much.
   *
   * @param unpacked bytes
   * @param packed bytes
   */
  void check(long unpacked, long packed) throws IOException {
    if (unpacked > maxBytes) {
      throw new IOException(
          "it unpacks to more than %,d bytes; if that is right, raise %s"
              .formatted(maxBytes, IngestOptions.UNPACK_MAX_SIZE.key()));
    }
    if (unpacked > FLOOR && unpacked / maxRatio > packed) {
      throw new IOException(
          "it unpacks to more than %d times its size (%,d bytes from %,d), as a decompression bomb does; if the file is what it should be, raise %s"
              .formatted(maxRatio, unpacked, packed, IngestOptions.UNPACK_MAX_RATIO.key()));
    }
  }
}
