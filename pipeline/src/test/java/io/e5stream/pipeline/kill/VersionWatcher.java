package io.e5stream.pipeline.kill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Watches the versions of an index's documents while it is written: a version that was seen is
 * never followed by an older one, unless the document was deleted in between. Thread-safe.
 */
final class VersionWatcher implements AutoCloseable {

  private static final long POLL_MILLIS = 100;

  /** Tells whether a document was deleted after a version. */
  @FunctionalInterface
  interface Deletions {
    boolean deletedAfter(String id, long version);
  }

  private record Step(String id, long from, long to) {}

  private final Map<String, Long> newest = new HashMap<>();
  private final List<Step> backwards = new ArrayList<>();
  private final Object looking = new Object();
  private final CountDownLatch closed = new CountDownLatch(1);
  private long changes;

  static VersionWatcher start(StoreClient store, String index) {
    VersionWatcher watcher = new VersionWatcher();
    Thread poller = new Thread(() -> watcher.poll(store, index), "version-watcher");
    poller.setDaemon(true);
    poller.start();
    return watcher;
  }

  private void poll(StoreClient store, String index) {
    try {
      while (!closed.await(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        look(store, index);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks once more, on the caller's thread. */
  void look(StoreClient store, String index) throws InterruptedException {
    // One look at a time, or an older one could be noted after a newer one.
    synchronized (looking) {
      try {
        see(store.versions(index));
      } catch (ExecutionException | TimeoutException e) {
        // The index is not there yet, or the store is down: nothing to see.
      }
    }
  }

  /** Takes note of the versions as they are. */
  synchronized void see(Map<String, Long> versions) {
    newest.keySet().stream().filter(id -> !versions.containsKey(id)).toList().forEach(this::gone);
    versions.forEach(
        (id, version) -> {
          Long before = newest.put(id, version);
          if (!version.equals(before)) {
            changes++;
          }
          if (before != null && before > version) {
            backwards.add(new Step(id, before, version));
          }
        });
  }

  private void gone(String id) {
    newest.remove(id);
    changes++;
  }

  /** Number of changes seen so far. */
  synchronized long changes() {
    return changes;
  }

  /** The version of a document as last seen, -1 when it was not there. */
  synchronized long version(String id) {
    return newest.getOrDefault(id, -1L);
  }

  /** Steps back that no deletion explains. */
  synchronized List<String> violations(Deletions deletions) {
    return backwards.stream()
        .filter(step -> !deletions.deletedAfter(step.id(), step.from()))
        .map(
            step ->
                "%s went from version %d back to %d".formatted(step.id(), step.from(), step.to()))
        .toList();
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
