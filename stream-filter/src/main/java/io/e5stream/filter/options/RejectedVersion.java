package io.e5stream.filter.options;

/** What a newer version that was turned down does to the older one. */
public enum RejectedVersion {
  /** It removes it: what is no longer so is not kept. */
  DELETE,
  /** The older one stays. */
  KEEP
}
