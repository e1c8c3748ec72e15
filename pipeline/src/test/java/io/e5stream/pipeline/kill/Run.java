package io.e5stream.pipeline.kill;

/** A run of the index job that a scenario watches and kills. */
interface Run extends AutoCloseable {

  /** Whether all processes of the run live. */
  boolean isAlive();

  /** An error with the last lines that the run printed. */
  AssertionError failure(String what);

  @Override
  void close();
}
