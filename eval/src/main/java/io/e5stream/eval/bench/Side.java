package io.e5stream.eval.bench;

import io.e5stream.eval.measure.EvalProgress;

/** One of those that are measured beside each other: each does the same work in its own way. */
public interface Side extends AutoCloseable {

  /**
   * What one pass did.
   *
   * @param tokens tokens embedded, padding not counted
   * @param paddedTokens tokens computed on, padding counted; 0 where it is not known
   */
  record Work(long tokens, long paddedTokens) {}

  /** Name of its row. */
  String name();

  /** What it is and how it is run, for the report. */
  String description();

  /** Tokens of one pass. */
  long tokens();

  /** Does a part of the work, so that what happens only once has happened. */
  void warmUp();

  /**
   * Does all of the work once; its time is what is measured.
   *
   * @param progress told the tokens done
   */
  Work pass(EvalProgress progress);

  /**
   * Operations of this side for one token.
   *
   * @param ofTheModel those of the whole model
   */
  default double flopsPerToken(double ofTheModel) {
    return ofTheModel;
  }

  @Override
  void close();
}
