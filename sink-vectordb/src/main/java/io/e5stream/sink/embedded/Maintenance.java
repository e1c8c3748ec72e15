package io.e5stream.sink.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Background work of a server: syncs what nobody waits for, moves new vectors into the HNSW graphs,
 * compacts logs. A failure is logged and tried again at the next round.
 */
final class Maintenance implements Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);
  private static final Duration SYNC_INTERVAL = Duration.ofMillis(50);
  private static final Duration INDEX_INTERVAL = Duration.ofMillis(500);

  /** Fewest new vectors that are worth a refresh of the graphs of a large collection. */
  private static final int MIN_BACKLOG = 2_000;

  /** And what part of those in the graphs they must be: many small segments cost more. */
  private static final int BACKLOG_PART = 10;

  private final VectorStore store;
  private final int exactLimit;
  private final ScheduledExecutorService threads;
  private final Future<?> syncing;
  private final Future<?> indexing;

  /**
   * Starts.
   *
   * @param exactLimit collections up to this many points are searched exactly and have no graphs
   */
  Maintenance(VectorStore store, int exactLimit) {
    this.store = store;
    this.exactLimit = exactLimit;
    this.threads =
        Executors.newScheduledThreadPool(
            2,
            task -> {
              Thread thread = new Thread(task, "vector-server-maintenance");
              thread.setDaemon(true);
              return thread;
            });
    this.syncing = every(SYNC_INTERVAL, PointCollection::awaitReadable);
    this.indexing = every(INDEX_INTERVAL, this::indexAndCompact);
  }

  private interface Task {
    void run(PointCollection collection) throws IOException;
  }

  private Future<?> every(Duration interval, Task task) {
    return threads.scheduleWithFixedDelay(
        () -> store.collections().forEach(collection -> attempt(task, collection)),
        interval.toMillis(),
        interval.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  private static void attempt(Task task, PointCollection collection) {
    try {
      task.run(collection);
    } catch (IOException | RuntimeException e) {
      if (!collection.closed()) {
        LOG.warn("Background work on collection {} failed", collection.name(), e);
      }
    }
  }

  private long worthRefresh(VectorIndex vectors) {
    return Math.max(Math.min(MIN_BACKLOG, exactLimit), vectors.graphed() / BACKLOG_PART);
  }

  private void indexAndCompact(PointCollection collection) throws IOException {
    VectorIndex vectors = collection.store().vectors();
    boolean large = vectors.ready() || collection.store().size() > exactLimit;
    if (large && vectors.backlog() > 0 && vectors.backlog() >= worthRefresh(vectors)) {
      vectors.catchUp();
    }
    if (LogCompactor.worthwhile(collection)) {
      long before = collection.log().length();
      LogCompactor.compact(collection, step -> {});
      LOG.info(
          "Compacted the log of {} from {} to {} bytes",
          collection.name(),
          before,
          collection.log().length());
    }
  }

  @Override
  public void close() {
    syncing.cancel(false);
    indexing.cancel(false);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
        LOG.warn("Background work did not end within 30 s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
