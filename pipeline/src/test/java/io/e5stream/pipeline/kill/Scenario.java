package io.e5stream.pipeline.kill;

/** Kills something while documents change, runs the job to the end, and says what is left. */
@FunctionalInterface
interface Scenario {
  Verdict run(Bench bench) throws Exception;
}
