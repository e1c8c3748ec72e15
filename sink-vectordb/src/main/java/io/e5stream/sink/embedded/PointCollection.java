package io.e5stream.sink.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The points of one collection: log first, then memory.
 *
 * <p>{@link #write} is the one critical section: the operation is decided against the state that it
 * will change, appended to the log and applied, before the next one is decided. Waiting for the
 * disk is outside of it, so writers share fsyncs. Readers take no lock; {@link #awaitReadable}
 * keeps them from reporting what a crash could still undo.
 */
final class PointCollection implements Closeable {

  /** Decides what an operation does, from the current state. */
  interface Operation {
    PointEffect decide(PointStore store);
  }

  /**
   * An operation in the log.
   *
   * @param operation its number
   * @param log where it is
   * @param position length of the log that has to be durable
   */
  record Written(long operation, RecordLog log, long position) {
    void awaitDurable() throws IOException {
      log.awaitDurable(position);
    }
  }

  private final String name;
  private final Path directory;
  private final VectorSpace space;
  private final PointStore store;
  private final ReentrantLock lock = new ReentrantLock();

  private volatile RecordLog log;
  private final AtomicLong records = new AtomicLong();
  private long lastOperation;
  private volatile boolean closed;

  private PointCollection(String name, Path directory, VectorSpace space) {
    this.name = name;
    this.directory = directory;
    this.space = space;
    this.store = new PointStore(directory.resolve("hnsw"), space);
  }

  /** Makes an empty collection in a new directory, durably. */
  static PointCollection create(String name, Path directory, VectorSpace space) throws IOException {
    Files.createDirectories(directory);
    PointCollection collection = new PointCollection(name, directory, space);
    collection.log = RecordLog.create(PointLogFiles.of(directory, 1));
    PointLogFiles.syncDirectory(directory);
    PointLogFiles.syncDirectory(directory.getParent());
    return collection;
  }

  /** Opens a collection and replays its log. */
  static PointCollection open(String name, Path directory, VectorSpace space) throws IOException {
    Optional<Path> file = PointLogFiles.current(directory);
    if (file.isEmpty()) {
      throw new IOException(
          "Collection `" + name + "` has no log in " + directory + "; restore it from a copy");
    }
    PointLogFiles.deleteTree(directory.resolve("hnsw"));
    PointCollection collection = new PointCollection(name, directory, space);
    collection.log = RecordLog.open(file.get(), collection::replay);
    return collection;
  }

  private void replay(byte[] body) throws IOException {
    EffectCodec.Numbered record = EffectCodec.decode(body);
    store.apply(record.operation(), record.effect());
    lastOperation = Math.max(lastOperation, record.operation());
    records.incrementAndGet();
  }

  /**
   * Decides, logs and applies an operation. Returns before it is durable.
   *
   * @throws ApiException when the operation is refused; then nothing has changed
   */
  Written write(Operation operation) throws IOException {
    lock.lock();
    try {
      if (closed) {
        throw ApiException.noSuchCollection(name);
      }
      PointEffect effect = operation.decide(store);
      if (effect.isEmpty()) {
        // What it was decided on must last as long as its acknowledgement.
        return new Written(lastOperation, log, log.length());
      }
      long number = lastOperation + 1;
      long position = log.append(EffectCodec.encode(number, effect));
      store.apply(number, effect);
      lastOperation = number;
      records.incrementAndGet();
      return new Written(number, log, position);
    } finally {
      lock.unlock();
    }
  }

  /** Waits until all that a reader may have seen survives a crash. */
  void awaitReadable() throws IOException {
    RecordLog current = log;
    current.awaitDurable(current.length());
  }

  String name() {
    return name;
  }

  VectorSpace space() {
    return space;
  }

  PointStore store() {
    return store;
  }

  RecordLog log() {
    return log;
  }

  /** Records in the log, superseded ones included. */
  long records() {
    return records.get();
  }

  Path directory() {
    return directory;
  }

  long lastOperation() {
    return lastOperation;
  }

  ReentrantLock lock() {
    return lock;
  }

  boolean closed() {
    return closed;
  }

  /** Goes over to a durable log that holds the same state; the caller holds the lock. */
  void switchTo(RecordLog next, long nextRecords) throws IOException {
    RecordLog old = log;
    log = next;
    records.set(nextRecords);
    old.supersede();
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      if (!closed) {
        closed = true;
        try (RecordLog last = log;
            VectorIndex vectors = store.vectors()) {
          last.awaitDurable(last.length());
        }
      }
    } finally {
      lock.unlock();
    }
  }
}
