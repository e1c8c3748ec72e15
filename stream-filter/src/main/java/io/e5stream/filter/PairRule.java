package io.e5stream.filter;

/** A rule that compares the sides of a pair, or looks at what its source says of it. */
public interface PairRule extends Rule<AnalyzedPair> {}
