package io.e5stream.sink;

import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.sink.BatchWriter.Rejection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The thread of a writer on which batches are written and retries waited for, so that the task's
 * own thread never blocks on the store. Batches are written in the order in which they come.
 */
final class StoreWorker implements AutoCloseable {

  private final QdrantConnection store;
  private final RetryingCalls calls;
  private final BatchWriter writer;
  private final ExecutorService thread;

  private StoreWorker(
      QdrantConnection store, RetryingCalls calls, BatchWriter writer, String name) {
    this.store = store;
    this.calls = calls;
    this.writer = writer;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            task -> {
              Thread t = new Thread(task, name);
              t.setDaemon(true);
              return t;
            });
  }

  /**
   * Connects and checks that the collection is the expected one; waits for a store that is away.
   *
   * @throws StoreException when it is not, or the store stays away for too long
   */
  static StoreWorker open(WriterSettings settings, String name, SinkMetrics metrics)
      throws InterruptedException {
    QdrantConnection store = QdrantConnection.open(settings.endpoint());
    try {
      RetryingCalls calls = new RetryingCalls(store, settings.backoff(), metrics.calls());
      ServingCollection collection = settings.collection();
      calls.run(
          "checking collection " + collection.name(),
          () -> {
            CollectionGuard.check(store, collection);
            return null;
          });
      BatchWriter writer =
          new BatchWriter(
              new StoreWriter(store, collection.name(), calls, metrics),
              new DocumentPoints(collection.spec().dimension()),
              settings.limits(),
              settings.rules());
      return new StoreWorker(store, calls, writer, name);
    } catch (InterruptedException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  /**
   * Writes a batch. One of the two is called on the worker's thread, unless the worker is closed.
   *
   * @param written takes the changes that were refused
   * @param failed takes what went wrong
   */
  void write(
      List<EmbeddedChange> changes, Consumer<List<Rejection>> written, Consumer<Throwable> failed) {
    thread.execute(
        () -> {
          try {
            written.accept(writer.write(changes));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          } catch (Throwable e) {
            // A closed task takes no more results.
            if (!calls.isStopped()) {
              failed.accept(e);
            }
          }
        });
  }

  /** Abandons what is being written; replaying it later does no harm. */
  @Override
  public void close() {
    calls.stop();
    thread.shutdownNow();
    store.close();
  }
}
