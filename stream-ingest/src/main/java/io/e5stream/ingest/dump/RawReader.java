package io.e5stream.ingest.dump;

import java.io.IOException;

/**
 * Takes a dump apart, one record in memory at a time. Used by one thread; holds nothing to close.
 */
public interface RawReader {

  /**
   * The next item, null at the end.
   *
   * @throws IOException when the dump cannot be read on: it is cut off, is no dump of this source,
   *     or exceeds its {@link UnpackLimits}
   */
  RawItem next() throws IOException;

  /** Number of the last item returned, 0 before the first. */
  long number();
}
