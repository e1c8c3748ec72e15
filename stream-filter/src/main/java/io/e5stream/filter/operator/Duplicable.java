package io.e5stream.filter.operator;

import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.filter.text.AnalyzedText;
import java.io.Serializable;

/**
 * What the search for duplicates needs to know of a change.
 *
 * @param <T> the change
 */
interface Duplicable<T> extends Serializable {

  /** What a change means for the texts that are remembered. */
  enum Role {
    /** It brings a text, which may be a duplicate. */
    ASKS,
    /** It brings one that was turned down already. */
    REJECTED,
    /** It brings none, and what its id brought before is no more. */
    LEAVES,
    /** Its id's text is as before. */
    STAYS
  }

  Role role(T change);

  String id(T change);

  /** Orders the changes of one id. */
  long version(T change);

  /** When it came, milliseconds since the epoch: of two duplicates the older one stays. */
  long time(T change);

  /** Hash of all of its text; asked only of what {@link Role#ASKS}. */
  String exactHash(T change);

  /** The text that near duplicates share; asked only of what {@link Role#ASKS}. */
  AnalyzedText text(T change);

  /** What an equal hash is about. */
  Side exactSide(T change);

  /** What a near duplicate's text is. */
  Side nearSide(T change);

  /** The same change, turned down. */
  T rejected(T change, Rejected why, String duplicateOf);
}
