package io.e5stream.embed.encoder.tuning;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Keeps the processes of a user from measuring one another. Freed with the process at the latest.
 */
final class TuningLock implements AutoCloseable {

  private static final String FILE = "lock";
  private static final long POLL_MILLIS = 50;

  private final FileChannel channel;

  private TuningLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @param root of the cache
   * @return empty when another process kept it for the whole of the limit
   * @throws IOException where files cannot be locked
   */
  static Optional<TuningLock> acquire(Path root, Duration limit) throws IOException {
    Files.createDirectories(root);
    long start = System.nanoTime();
    FileChannel channel =
        FileChannel.open(root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      while (!locked(channel)) {
        if (System.nanoTime() - start >= limit.toNanos()) {
          channel.close();
          return Optional.empty();
        }
        Thread.sleep(POLL_MILLIS);
      }
      return Optional.of(new TuningLock(channel));
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while another process measures");
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // by this JVM, with another class loader
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
