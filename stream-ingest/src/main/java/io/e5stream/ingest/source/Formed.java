package io.e5stream.ingest.source;

import io.e5stream.ingest.TextPair;
import java.util.List;
import java.util.Objects;

/**
 * What became of the candidates that a record holds: each is a pair or left out.
 *
 * @param pairs formed
 * @param leftOut the others
 */
public record Formed(List<TextPair> pairs, List<LeftOut> leftOut) {

  /**
   * A candidate that is no pair.
   *
   * @param id what the pair's id would have been: a pair formed of an earlier version of the record
   *     is no longer one
   * @param reason why
   */
  public record LeftOut(String id, Reason reason) {
    public LeftOut {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** Why a candidate is no pair. */
  public enum Reason {
    /** The question, title or headline has no text. */
    NO_QUERY,
    /** The answer, section, abstract or body has no text. */
    NO_PASSAGE,
    /** Votes below the threshold. */
    LOW_SCORE,
    /** The same as one before it in the record. */
    REPEATED,
    /** Longer than its source allows. */
    TOO_LONG,
    /** The author or a moderator removed it. */
    REMOVED,
    /** A page that only points to another. */
    REDIRECT,
    /** A page of another kind than articles. */
    NOT_AN_ARTICLE,
    /** Mark-up that its parser cannot get through, or a text that brings out an error of ours. */
    UNREADABLE,
    /** A machine's or a moderator's notice. */
    NOTICE
  }

  public Formed {
    pairs = List.copyOf(pairs);
    leftOut = List.copyOf(leftOut);
  }

  public static Formed of(TextPair pair) {
    return new Formed(List.of(pair), List.of());
  }

  public static Formed leftOut(String id, Reason reason) {
    return new Formed(List.of(), List.of(new LeftOut(id, reason)));
  }
}
