package io.e5stream.filter.profile;

import java.util.Locale;

/** The profiles there are. */
public enum ProfileName {
  /** Pairs found on the web: short texts, measured by rules made for them. */
  PAIRS,
  /** Documents: the published rules of web corpora. */
  DOCUMENTS,
  /** No rules: everything is accepted. */
  NONE;

  /** As it stands in option keys. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
