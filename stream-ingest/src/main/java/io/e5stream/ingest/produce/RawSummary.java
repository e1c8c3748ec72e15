package io.e5stream.ingest.produce;

import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a dump's records. Each is counted where it ends, none by subtraction, so that
 * {@link #addsUp} says something.
 *
 * @param read taken out of the files
 * @param sent and acknowledged
 * @param skipped of a kind that pairs are never made of, by kind
 * @param bad left out
 */
public record RawSummary(long read, long sent, SortedMap<String, Long> skipped, long bad) {

  public RawSummary {
    skipped = new TreeMap<>(skipped);
  }

  public long skippedInAll() {
    return skipped.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Whether every record read has ended: true once all is acknowledged. */
  public boolean addsUp() {
    return read == sent + skippedInAll() + bad;
  }

  /**
   * Fails unless every record read has ended.
   *
   * @throws IOException with the numbers
   */
  public void requireSum() throws IOException {
    if (!addsUp()) {
      throw new IOException(
          "%,d records were read, but %,d sent, %,d skipped and %,d left out: some are unaccounted for; send the files again"
              .formatted(read, sent, skippedInAll(), bad));
    }
  }
}
