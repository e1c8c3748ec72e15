package io.e5stream.ingest;

/** Where the version of a document comes from: one mode per topic. */
public enum VersionMode {
  /** {@code epoch << 40 | partition offset}: the order of arrival in Kafka. */
  OFFSET,
  /** The record's {@code version} field, an integer of at most 2^53. */
  FIELD
}
