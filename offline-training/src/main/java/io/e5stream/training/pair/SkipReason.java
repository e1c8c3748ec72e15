package io.e5stream.training.pair;

import java.util.Locale;

/** Why a pair is not trained on. */
public enum SkipReason {
  /** Both sides are blank. */
  EMPTY,
  /** One side is blank. */
  ONE_SIDED,
  /** A pair of the same query and passage came before it. */
  DUPLICATE,
  /** A side has more characters than the limit. */
  OVER_LONG,
  /** Its source has too few pairs for a batch of its own, which is asked for. */
  SMALL_SOURCE,
  /** It has fewer hard negatives than are asked for, blank and over-long ones not counted. */
  FEW_NEGATIVES,
  /** It has no teacher scores, and they are asked for. */
  NO_SCORES;

  /** As in tables: {@code over-long}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
