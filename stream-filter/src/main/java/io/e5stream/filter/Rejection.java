package io.e5stream.filter;

import java.util.Objects;

/**
 * A pair or document that a rule turned down, as it goes to the topic {@code rejected}.
 *
 * @param kind whether it is a pair or a document
 * @param id of the pair or document
 * @param source of the pair or document
 * @param version of the change that was turned down; a pair's says only which change came later
 * @param verdict the rule, what it measured and its threshold
 * @param duplicateOf id of the one that was there before; empty unless the rule is about duplicates
 * @param head a pair's query or a document's title
 * @param body a pair's passage or a document's text
 */
public record Rejection(
    Kind kind,
    String id,
    String source,
    long version,
    Verdict.Rejected verdict,
    String duplicateOf,
    String head,
    String body) {

  /** What was turned down. */
  public enum Kind {
    PAIR,
    DOCUMENT
  }

  public Rejection {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(duplicateOf, "duplicateOf");
    Objects.requireNonNull(head, "head");
    Objects.requireNonNull(body, "body");
  }
}
