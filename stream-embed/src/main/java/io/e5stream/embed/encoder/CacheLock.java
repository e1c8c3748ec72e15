package io.e5stream.embed.encoder;

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
 * Lets one thread of one of a user's processes at a time do what others would only do again. Freed
 * with the process at the latest. Polled, because a lock on a file belongs to a whole JVM.
 */
public final class CacheLock implements AutoCloseable {

  private static final long POLL_MILLIS = 50;

  private final FileChannel channel;

  private CacheLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for the lock.
   *
   * @param path the lock's file, made if need be
   * @return empty when another process kept it for the whole of the limit
   * @throws IOException where files cannot be locked
   */
  public static Optional<CacheLock> acquire(Path path, Duration limit) throws IOException {
    Files.createDirectories(path.toAbsolutePath().getParent());
    long start = System.nanoTime();
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      while (!locked(channel)) {
        if (System.nanoTime() - start >= limit.toNanos()) {
          channel.close();
          return Optional.empty();
        }
        Thread.sleep(POLL_MILLIS);
      }
      return Optional.of(new CacheLock(channel));
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while waiting for another process");
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
