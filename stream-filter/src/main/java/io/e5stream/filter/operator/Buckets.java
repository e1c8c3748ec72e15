package io.e5stream.filter.operator;

import io.e5stream.filter.duplicate.DuplicateMode;
import io.e5stream.filter.duplicate.MinHash;
import io.e5stream.filter.options.DuplicateSettings;

/**
 * The buckets that a text falls into: one for its exact hash, then one for each of its bands. What
 * shares one is a duplicate.
 *
 * <p>64 bits each: among the 15 buckets of 10^9 texts about 6 are expected to be equal by chance,
 * far fewer than texts whose bands are equal though they differ.
 */
final class Buckets {

  private final MinHash minHash;

  Buckets(DuplicateSettings settings) {
    minHash = settings.mode() == DuplicateMode.NEAR ? settings.minHash() : null;
  }

  /** The buckets; the first is the exact one. A text without words has no other. */
  <T> long[] of(Duplicable<T> kind, T change) {
    long exact = Long.parseUnsignedLong(kind.exactHash(change), 0, 16, 16);
    long[] bands =
        minHash == null ? new long[0] : minHash.bandKeys(minHash.signature(kind.text(change)));
    long[] buckets = new long[1 + bands.length];
    buckets[0] = exact;
    System.arraycopy(bands, 0, buckets, 1, bands.length);
    return buckets;
  }
}
