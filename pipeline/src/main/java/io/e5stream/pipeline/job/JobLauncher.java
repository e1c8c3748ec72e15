package io.e5stream.pipeline.job;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A job whose options, topics and stores have been checked, ready to be started. */
public interface JobLauncher extends AutoCloseable {

  /** Makes a launcher. */
  @FunctionalInterface
  interface Preparation {

    /**
     * Checks what the job needs.
     *
     * @throws RuntimeException saying what is wrong, where, and what to do
     */
    JobLauncher prepare(Configuration options) throws Exception;
  }

  /** Lines that tell a user what is about to run. */
  List<String> describe();

  /** Starts the job in this JVM; it goes on from the newest checkpoint or savepoint there is. */
  RunningJob start() throws Exception;

  /** Submits the job to the cluster of an environment. */
  RunningJob submit(StreamExecutionEnvironment environment) throws Exception;

  /** How far it is to the end, in the unit of the progress of {@link #finish}. */
  long records();

  /**
   * Waits until everything that was there when the job was prepared is done, and stops it.
   *
   * @param progress told how far the job is
   * @throws ExecutionException with the job's failure
   */
  void finish(RunningJob running, LongConsumer progress)
      throws ExecutionException, InterruptedException;

  @Override
  void close();
}
