package io.e5stream.ingest;

import java.util.Objects;

/**
 * A document as it stands on Kafka: the unit of indexing, updating and deleting.
 *
 * @param id identity, equal to the Kafka key; not empty
 * @param title title, empty when there is none
 * @param text body; not blank
 * @param source where the document comes from, for filtering in searches; empty when unknown
 * @param version orders the versions of one id; see {@link VersionMode}; 0 to 2^53
 * @param metadata the record's metadata object as canonical JSON text (keys sorted, no white
 *     space), {@code {}} when there is none. Text, because a map of objects would fall back to
 *     Kryo.
 */
public record Document(
    String id, String title, String text, String source, long version, String metadata) {

  /** The largest version: the store compares doubles, which are exact up to 2^53. */
  public static final long MAX_VERSION = 1L << 53;

  public Document {
    title = Objects.requireNonNullElse(title, "");
    source = Objects.requireNonNullElse(source, "");
    metadata = Objects.requireNonNullElse(metadata, "{}");
    if (id == null || id.isEmpty()) {
      throw new IllegalArgumentException("id is missing or empty");
    }
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException("text is missing or blank");
    }
    if (version < 0 || version > MAX_VERSION) {
      throw new IllegalArgumentException("version " + version + " is outside 0 to 2^53");
    }
  }
}
