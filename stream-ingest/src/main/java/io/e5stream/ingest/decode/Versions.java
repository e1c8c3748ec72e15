package io.e5stream.ingest.decode;

import io.e5stream.ingest.Document;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.VersionMode;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Gives each change its version, by the topic's mode.
 *
 * @param mode where versions come from
 * @param epoch in {@link VersionMode#OFFSET} mode, the number of times that the topic was replaced;
 *     it lifts the new topic's versions above the old one's; 0 to {@link #MAX_EPOCH}
 */
public record Versions(VersionMode mode, long epoch) implements Serializable {

  /** Kafka header of a tombstone's version in {@link VersionMode#FIELD} mode, decimal text. */
  public static final String HEADER = "version";

  private static final int OFFSET_BITS = 40;
  private static final long MAX_OFFSET = (1L << OFFSET_BITS) - 1;

  /** The largest epoch whose versions stay below 2^53. */
  public static final long MAX_EPOCH = (Document.MAX_VERSION >> OFFSET_BITS) - 1;

  public Versions {
    Objects.requireNonNull(mode, "mode");
    if (epoch < 0 || epoch > MAX_EPOCH) {
      throw new IllegalArgumentException(
          "version.epoch must be 0 to " + MAX_EPOCH + " but is " + epoch);
    }
  }

  /**
   * Version of a document.
   *
   * @param field its {@code version} field, null when absent; unused in offset mode
   */
  public long ofDocument(long offset, Long field) throws InvalidRecordException {
    if (mode == VersionMode.OFFSET) {
      return ofOffset(offset);
    }
    if (field == null) {
      throw new InvalidRecordException(
          "version is missing; this topic takes versions from the field \"version\"");
    }
    return checkField(field);
  }

  /**
   * Version of a tombstone.
   *
   * @param header bytes of the {@link #HEADER} header, null when absent; unused in offset mode
   * @return {@link DocumentChange#LAST_SEEN} in field mode without a header
   */
  public long ofTombstone(long offset, byte[] header) throws InvalidRecordException {
    if (mode == VersionMode.OFFSET) {
      return ofOffset(offset);
    }
    if (header == null) {
      return DocumentChange.LAST_SEEN;
    }
    String text = new String(header, StandardCharsets.UTF_8);
    // 2^53 has 16 digits.
    if (!text.matches("[0-9]{1,16}")) {
      throw new InvalidRecordException(
          "the header \"version\" must be an integer from 0 to 2^53 as decimal text, not \"%s\""
              .formatted(text));
    }
    return checkField(Long.parseLong(text));
  }

  static long checkField(long version) throws InvalidRecordException {
    if (version < 0 || version > Document.MAX_VERSION) {
      throw new InvalidRecordException("version " + version + " is outside 0 to 2^53");
    }
    return version;
  }

  private long ofOffset(long offset) throws InvalidRecordException {
    if (offset < 0 || offset > MAX_OFFSET) {
      throw new InvalidRecordException(
          "offset %d is outside 0 to 2^40 - 1, the range of one epoch".formatted(offset));
    }
    return epoch << OFFSET_BITS | offset;
  }
}
