package io.e5stream.filter;

import java.util.Locale;

/** What a rule looks at. */
public enum Side {
  /** The query of a pair. */
  QUERY,
  /** The passage of a pair. */
  PASSAGE,
  /** Both sides of a pair together, or what is known of it. */
  PAIR,
  /** A document's text. */
  DOCUMENT;

  /** As it stands in option keys and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
