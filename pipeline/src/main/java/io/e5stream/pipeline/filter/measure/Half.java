package io.e5stream.pipeline.filter.measure;

import io.e5stream.filter.text.TextHash;

/**
 * Texts in two parts by their hash: on one a filter may be improved, on the other it is measured.
 * Neither seed nor order decides, so that no text ever changes its part.
 */
public enum Half {
  /** Both. */
  ALL,
  /** To look at, and to choose by. */
  DEVELOPMENT,
  /** Not looked at before it is measured. */
  MEASURED;

  /** Whether a text is in it. */
  public boolean holds(String text) {
    return this == ALL || ((TextHash.ofText(text) & 1) == 0) == (this == DEVELOPMENT);
  }
}
