package io.e5stream.embed.registry;

import java.util.Locale;

/** There is no room on the heap to make an export. */
final class HeapTooSmallException extends RuntimeException {

  HeapTooSmallException(long needed, long free) {
    super(
        String.format(
            Locale.ROOT,
            "making it needs %d MB of heap and %d are free",
            needed / 1_000_000,
            free / 1_000_000));
  }
}
