package io.e5stream.pipeline.index;

/** Which rules stand in front of the embedder. */
public enum IndexFilter {
  /** None: every document is indexed. */
  NONE,
  /** Those of the profile {@code documents}, and duplicates. */
  DOCUMENTS
}
