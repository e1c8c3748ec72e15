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
  /** It has fewer hard negatives than are asked for. */
  FEW_NEGATIVES,
  /** It has no teacher scores, and they are asked for. */
  NO_SCORES;

  /** As in tables: {@code over-long}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
