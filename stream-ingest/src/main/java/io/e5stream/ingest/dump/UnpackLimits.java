package io.e5stream.ingest.dump;

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
}
