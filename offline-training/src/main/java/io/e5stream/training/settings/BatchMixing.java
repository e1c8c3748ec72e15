package io.e5stream.training.settings;

/** Which pairs stand in a batch together. */
public enum BatchMixing {
  /** Of all sources, as they come. */
  MIXED,
  /** Of one source: its negatives are harder, and telling sources apart does not help. */
  ONE_SOURCE
}
