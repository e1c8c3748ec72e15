package io.e5stream.pipeline.job;

import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.PairCount;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.CheckpointFailureReason;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A job that was started, in this JVM or on a cluster. Closing stops it with a savepoint that the
 * next run resumes.
 */
public final class RunningJob implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);
  private static final long POLL_MILLIS = 300;
  private static final long STOP_SECONDS = 90;

  private final JobClient client;
  private final int webPort;

  private RunningJob(JobClient client, int webPort) {
    this.client = client;
    this.webPort = webPort;
  }

  /** Starts the job that was defined in an environment. */
  public static RunningJob start(StreamExecutionEnvironment environment, String name)
      throws Exception {
    OutcomeReporter.reset();
    PairCountReporter.reset();
    int port = environment.getConfiguration().getOptional(RestOptions.PORT).orElse(0);
    return new RunningJob(environment.executeAsync(name), port);
  }

  /** Address of Flink's web page. */
  public String webPage() {
    return "http://localhost:" + webPort;
  }

  /** How many records ended as what, over this run and the runs it resumed. */
  public Map<Outcome, Long> outcomes() {
    return OutcomeReporter.totals();
  }

  /** Records and pairs counted by source and name, over this run and the runs it resumed. */
  public List<PairCount> pairCounts() {
    return PairCountReporter.totals();
  }

  /**
   * Waits until everything before the end has been read and is in a completed checkpoint.
   *
   * @param progress told the offsets passed so far
   * @throws ExecutionException with the job's failure
   */
  public void awaitEnd(TopicEnd end, LongConsumer progress)
      throws ExecutionException, InterruptedException {
    while (!end.isReached()) {
      progress.accept(end.passed());
      if (awaitTermination(POLL_MILLIS)) {
        throw new IllegalStateException("the job ended before it reached the end of its topics");
      }
    }
    progress.accept(end.records());
  }

  /** Waits until the job ends; a streaming job ends when it is stopped or fails. */
  public void awaitTermination() throws ExecutionException, InterruptedException {
    client.getJobExecutionResult().get();
  }

  private boolean awaitTermination(long millis) throws ExecutionException, InterruptedException {
    try {
      client.getJobExecutionResult().get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException running) {
      return false;
    }
  }

  /** Whether the job has ended, well or not. */
  public boolean hasEnded() {
    return client.getJobExecutionResult().isDone();
  }

  /** Stops the job with a savepoint; a job that has ended stays as it is. */
  @Override
  public void close() {
    if (hasEnded()) {
      return;
    }
    try {
      stop(null, SavepointFormatType.NATIVE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("no savepoint could be taken; the next run resumes from the last checkpoint", e);
      cancel();
    }
  }

  /**
   * Ends the job as if its input had ended: what waits for more is settled. A savepoint is taken
   * after that. Waits as long as it takes; the job's checkpoint timeout bounds it.
   *
   * @throws ExecutionException when the job fails on the way
   */
  public void drain() throws ExecutionException, InterruptedException {
    while (true) {
      try {
        String savepoint = client.stopWithSavepoint(true, null, SavepointFormatType.NATIVE).get();
        LOG.info("ended with savepoint {}", savepoint);
        awaitTermination();
        return;
      } catch (ExecutionException e) {
        // With nothing to read, the end is reached before all tasks run.
        if (!isStarting(e) || awaitTermination(POLL_MILLIS)) {
          throw e;
        }
      }
    }
  }

  private static boolean isStarting(ExecutionException e) {
    return ExceptionUtils.findThrowableWithMessage(
            e, CheckpointFailureReason.NOT_ALL_REQUIRED_TASKS_RUNNING.message())
        .isPresent();
  }

  /**
   * Stops the job with a savepoint.
   *
   * @param directory where to put it, or null for where the options say
   */
  public void stop(String directory, SavepointFormatType format)
      throws ExecutionException, InterruptedException, TimeoutException {
    String savepoint =
        client.stopWithSavepoint(false, directory, format).get(STOP_SECONDS, TimeUnit.SECONDS);
    LOG.info("stopped with savepoint {}", savepoint);
    client.getJobExecutionResult().get(STOP_SECONDS, TimeUnit.SECONDS);
  }

  private void cancel() {
    try {
      client.cancel().get(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.warn("the job could not be cancelled; it ends with this process", e);
    }
  }
}
