package io.e5stream.filter.consistency;

/** Which side is looked for among which. */
public enum ConsistencyDirection {
  /** No check. */
  NONE(false, false),
  /** The passage, for its query among passages: E5's own check. */
  QUERY(true, false),
  /** The query, for its passage among queries. */
  PASSAGE(false, true),
  /** One after the other; both have to be found. */
  BOTH(true, true);

  private final boolean ofQuery;
  private final boolean ofPassage;

  ConsistencyDirection(boolean ofQuery, boolean ofPassage) {
    this.ofQuery = ofQuery;
    this.ofPassage = ofPassage;
  }

  /** Whether passages are ranked for a query, which takes a pool of passages. */
  public boolean ofQuery() {
    return ofQuery;
  }

  /** Whether queries are ranked for a passage, which takes a pool of queries. */
  public boolean ofPassage() {
    return ofPassage;
  }
}
