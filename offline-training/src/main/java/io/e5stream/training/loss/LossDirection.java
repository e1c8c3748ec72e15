package io.e5stream.training.loss;

/** Which side has to find the other. */
public enum LossDirection {
  /** The query its passage: E5's own loss. */
  QUERY,
  /** The passage its query. */
  PASSAGE,
  /** Either the other; the mean of both. */
  BOTH;

  boolean ofQuery() {
    return this != PASSAGE;
  }

  boolean ofPassage() {
    return this != QUERY;
  }
}
