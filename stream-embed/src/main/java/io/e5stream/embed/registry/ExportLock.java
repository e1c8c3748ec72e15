package io.e5stream.embed.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CancellationException;

/**
 * Lets one thread of one process at a time make an export. Polled, because a lock on a file belongs
 * to a whole JVM, and this class may be loaded more than once in it.
 */
final class ExportLock implements AutoCloseable {

  private static final long POLL_MILLIS = 100;

  private final FileChannel channel;
  private final FileLock lock;

  private ExportLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Waits as long as another holds it. */
  static ExportLock acquire(Path root, String name) throws IOException {
    Files.createDirectories(root);
    FileChannel channel =
        FileChannel.open(root.resolve(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = tryLock(channel);
      while (lock == null) {
        Thread.sleep(POLL_MILLIS);
        lock = tryLock(channel);
      }
      return new ExportLock(channel, lock);
    } catch (InterruptedException e) {
      channel.close();
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while another makes the export");
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null; // of this JVM
    }
  }

  /** Throws IllegalStateException when the lock is lost. */
  void requireHeld() {
    if (!lock.isValid()) {
      throw new IllegalStateException("the lock is lost");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
