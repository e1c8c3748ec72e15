package io.e5stream.sink;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import io.e5stream.sink.StoreException.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes calls that may be repeated, until they succeed, fail for good, or the store has been away
 * for too long. Belongs to one thread; {@link #stop()} may come from another.
 */
final class RetryingCalls {

  private static final Logger LOG = LoggerFactory.getLogger(RetryingCalls.class);

  /** A call to the store. */
  @FunctionalInterface
  interface Call<T> {
    T run() throws InterruptedException;
  }

  private final QdrantConnection store;
  private final Backoff backoff;
  private final CallMetrics metrics;
  private final CountDownLatch stopped = new CountDownLatch(1);

  RetryingCalls(QdrantConnection store, Backoff backoff, CallMetrics metrics) {
    this.store = store;
    this.backoff = backoff;
    this.metrics = metrics;
  }

  /** Starts an asynchronous call, counted and timed; does not wait for its answer. */
  <T> ListenableFuture<T> send(Supplier<ListenableFuture<T>> call) {
    metrics.requests().inc();
    long start = System.nanoTime();
    ListenableFuture<T> answer = call.get();
    answer.addListener(
        () -> metrics.latency().update(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)),
        MoreExecutors.directExecutor());
    return answer;
  }

  /** Waits for the answer of one asynchronous call, counted and timed; does not retry. */
  <T> T timed(String what, Supplier<ListenableFuture<T>> call) throws InterruptedException {
    return QdrantConnection.await(send(call), what);
  }

  /**
   * Makes a call until it succeeds.
   *
   * @throws StoreException when the failure is not one that passes, or the time for retries is up
   * @throws InterruptedException when interrupted or stopped
   */
  <T> T run(String what, Call<T> call) throws InterruptedException {
    long start = System.nanoTime();
    for (int retry = 0; ; retry++) {
      try {
        T answer = call.run();
        if (retry > 0) {
          LOG.info("{} succeeded after {} retries", what, retry);
        }
        return answer;
      } catch (StoreException e) {
        if (e.kind() != Kind.RETRY) {
          throw e;
        }
        Duration spent = Duration.ofNanos(System.nanoTime() - start);
        if (spent.compareTo(backoff.giveUp()) >= 0) {
          throw gaveUp(what, retry, spent, e);
        }
        waitBeforeRetry(retry, e);
      }
    }
  }

  private void waitBeforeRetry(int retry, StoreException error) throws InterruptedException {
    Duration delay = backoff.delay(retry, ThreadLocalRandom.current());
    LOG.warn("Retrying in {} ms ({}): {}", delay.toMillis(), retry + 1, error.getMessage());
    if (stopped.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new InterruptedException("the sink was closed");
    }
    metrics.retries().inc();
    store.connectNow();
  }

  private StoreException gaveUp(String what, int retries, Duration spent, StoreException last) {
    return StoreException.retry(
        "the vector store at %s did not take %s in %d s and %d retries (%s). Last error: %s"
            .formatted(
                store.endpoint(),
                what,
                spent.toSeconds(),
                retries,
                SinkOptions.RETRY_MAX_DURATION.key(),
                last.getMessage()));
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Ends a wait in progress. */
  void stop() {
    stopped.countDown();
  }
}
