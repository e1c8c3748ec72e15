package io.e5stream.sink.embedded;

/**
 * A point and its score for a query.
 *
 * @param score similarity, or distance for Euclid; 0 where the query ranks nothing
 */
record ScoredHit(StoredPoint point, float score) {}
