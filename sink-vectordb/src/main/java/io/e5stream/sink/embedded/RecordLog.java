package io.e5stream.sink.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * An append-only file of checksummed records with group commit.
 *
 * <p>{@link #append} is called by one thread at a time; {@link #awaitDurable} by any number, and
 * those who wait at the same time share one {@code fsync}. After a failed fsync the log refuses
 * everything: the kernel may have dropped the pages, so a later success would prove nothing.
 */
final class RecordLog implements Closeable {

  private volatile Path file;
  private final FileChannel channel;
  private final Object commit = new Object();

  private volatile long written;
  private long durable;
  private boolean syncing;
  private IOException failure;

  private RecordLog(Path file, FileChannel channel, long length) {
    this.file = file;
    this.channel = channel;
    this.written = length;
    this.durable = length;
  }

  /** Makes a new, empty log; the caller syncs the directory. */
  static RecordLog create(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return new RecordLog(file, channel, 0);
  }

  /** Replays the log, cuts off a torn tail, and opens it for appending. */
  static RecordLog open(Path file, LogScanner.Visitor visitor) throws IOException {
    long good = LogScanner.scan(file, visitor);
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    try {
      channel.truncate(good).position(good).force(true);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    return new RecordLog(file, channel, good);
  }

  /**
   * Appends a record; it is safe only once {@link #awaitDurable} has returned for the result.
   *
   * @return the length of the log after the record
   */
  long append(byte[] body) throws IOException {
    long start = written;
    ByteBuffer frame = LogFrame.wrap(body, healthyDurable());
    try {
      while (frame.hasRemaining()) {
        channel.write(frame);
      }
    } catch (IOException e) {
      undo(start, e);
      throw e;
    }
    written = start + LogFrame.HEADER_BYTES + body.length;
    return written;
  }

  /** A half-written record (disk full) must not stand before the next one. */
  private void undo(long start, IOException cause) {
    try {
      channel.truncate(start).position(start);
    } catch (IOException e) {
      cause.addSuppressed(e);
      synchronized (commit) {
        failure = cause;
      }
    }
  }

  /** Waits until everything up to {@code position} survives a crash. */
  void awaitDurable(long position) throws IOException {
    long target;
    synchronized (commit) {
      while (syncing && durable < position && failure == null) {
        waitForLeader();
      }
      throwFailure();
      if (durable >= position) {
        return;
      }
      syncing = true;
      target = written;
    }
    IOException error = null;
    try {
      channel.force(false);
    } catch (IOException e) {
      error = new IOException("Cannot sync " + file + ": " + e, e);
    }
    synchronized (commit) {
      syncing = false;
      if (error == null) {
        durable = Math.max(durable, target);
      } else {
        failure = error;
      }
      commit.notifyAll();
      throwFailure();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // Every caller loops.
  private void waitForLeader() throws IOException {
    try {
      commit.wait();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + file + " to be synced", e);
    }
  }

  private long healthyDurable() throws IOException {
    synchronized (commit) {
      throwFailure();
      return durable;
    }
  }

  private void throwFailure() throws IOException {
    if (failure != null) {
      throw new IOException(
          file + " takes no more writes after an earlier failure: " + failure.getMessage(),
          failure);
    }
  }

  /**
   * Ends this log after another one has taken over all its records durably: whoever waits for a
   * position in it has it.
   */
  void supersede() throws IOException {
    synchronized (commit) {
      while (syncing) {
        waitForLeader();
      }
      durable = Long.MAX_VALUE;
      channel.close();
    }
  }

  /** The length up to which the log survives a crash. */
  long durable() {
    synchronized (commit) {
      return durable;
    }
  }

  /** Length in bytes, durable or not. */
  long length() {
    return written;
  }

  Path file() {
    return file;
  }

  /** Notes that the file has been given another name. */
  RecordLog renamed(Path newName) {
    file = newName;
    return this;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
