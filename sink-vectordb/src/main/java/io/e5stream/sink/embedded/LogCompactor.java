package io.e5stream.sink.embedded;

import io.e5stream.sink.embedded.PointEffect.Put;
import io.e5stream.sink.embedded.PointEffect.Remove;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rewrites a collection's log to what is still needed, while reads and writes go on.
 *
 * <p>The points are copied as they are met, then the records appended meanwhile: effects are
 * absolute, so replaying those over any mix of older and newer points ends in the same state. Only
 * the last few records are copied with writers locked out.
 */
final class LogCompactor {

  /** Logs below this are left alone. */
  static final long MIN_BYTES = 64L << 20;

  private static final int BYTES_LEFT_TO_LOCK_FOR = 1 << 20;

  /** Where a crash is of interest. */
  enum Step {
    POINTS_COPIED,
    TAIL_COPIED,
    SYNCED,
    PUBLISHED,
    SWITCHED
  }

  private LogCompactor() {}

  /** Whether more than half of a large log is superseded. */
  static boolean worthwhile(PointCollection collection) {
    return collection.log().length() > MIN_BYTES
        && collection.records() > 2L * Math.max(1, collection.store().size());
  }

  /**
   * Compacts.
   *
   * @param observer told after each step; what it throws ends the compaction there
   */
  static void compact(PointCollection collection, Consumer<Step> observer) throws IOException {
    Path directory = collection.directory();
    Path temporary = PointLogFiles.temporary(directory);
    Files.deleteIfExists(temporary);
    RecordLog old = collection.log();
    Path published = PointLogFiles.of(directory, PointLogFiles.generation(old.file()) + 1);
    RecordLog next = RecordLog.create(temporary);
    boolean switched = false;
    try {
      long copied = old.length();
      long[] records = {copyPoints(collection, next)};
      observer.accept(Step.POINTS_COPIED);
      LogScanner.Visitor append =
          body -> {
            next.append(body);
            records[0]++;
          };
      while (old.length() - copied > BYTES_LEFT_TO_LOCK_FOR) {
        copied = LogScanner.scan(old.file(), copied, old.length(), append);
      }
      collection.lock().lock();
      try {
        if (collection.closed()) {
          return;
        }
        LogScanner.scan(old.file(), copied, old.length(), append);
        next.append(EffectCodec.encode(collection.lastOperation(), new Remove(List.of())));
        observer.accept(Step.TAIL_COPIED);
        next.awaitDurable(next.length());
        observer.accept(Step.SYNCED);
        PointLogFiles.publish(temporary, published);
        observer.accept(Step.PUBLISHED);
        switched = true;
        collection.switchTo(next.renamed(published), records[0] + 1);
      } finally {
        collection.lock().unlock();
      }
      observer.accept(Step.SWITCHED);
      Files.delete(old.file());
    } finally {
      if (!switched) {
        next.close();
        Files.deleteIfExists(temporary);
        // Published but not switched to: it must not win over the log that goes on being written.
        Files.deleteIfExists(published);
      }
    }
  }

  private static long copyPoints(PointCollection collection, RecordLog next) throws IOException {
    long count = 0;
    for (StoredPoint point : collection.store().all()) {
      Put put = new Put(List.of(new Put.Entry(point.key(), point.vector(), point.payload())));
      next.append(EffectCodec.encode(point.version(), put));
      count++;
    }
    return count;
  }
}
