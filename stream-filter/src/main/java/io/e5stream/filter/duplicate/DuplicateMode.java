package io.e5stream.filter.duplicate;

/** Which duplicates are looked for. */
public enum DuplicateMode {
  /** None. */
  NONE,
  /** Those of the very same text. */
  EXACT,
  /** Those as well that share a band of their MinHash signatures. */
  NEAR
}
