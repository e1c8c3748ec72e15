package io.e5stream.eval.encoding;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets one thread of one process at a time do something, by a lock on a file. The system frees the
 * lock of a process that dies.
 */
final class FileGuard {

  /** Something that reads or writes files. */
  @FunctionalInterface
  interface Action {
    void run() throws IOException;
  }

  /** A file lock belongs to the whole process and is lost when any of its channels closes. */
  private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

  private final Path lockFile;
  private final ReentrantLock threads;

  FileGuard(Path lockFile) {
    this.lockFile = lockFile.toAbsolutePath().normalize();
    this.threads = THREADS.computeIfAbsent(this.lockFile, file -> new ReentrantLock());
  }

  /**
   * Waits for its turn and runs the action.
   *
   * @throws IOException of the action, or when the lock cannot be had: the file system knows none,
   *     or the thread was interrupted
   */
  void alone(Action action) throws IOException {
    threads.lock();
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      action.run();
    } finally {
      threads.unlock();
    }
  }
}
