package io.e5stream.eval.encoding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileLockInterruptionException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vectors of one bundle that were computed before, in a file that any number of threads and
 * processes share. In memory are only the keys, at most 70 bytes each; vectors are read when asked
 * for, and come back bit by bit as they went in.
 *
 * <p>A cache must not spoil an evaluation: a torn or damaged record counts as absent and is written
 * again, a file of another kind is begun anew, and after a failure of the disk the cache keeps
 * nothing, which the log says.
 *
 * <p>Bounded: at most {@link #MOST_VECTORS} vectors, later ones are not kept. Deleting the
 * directory is always safe.
 */
public final class VectorCache implements AutoCloseable {

  /** 65 MB of keys; at 384 dimensions 1.5 GB of file. */
  public static final int MOST_VECTORS = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(VectorCache.class);
  private static final String MAGIC = "e5vec-1 ";

  private final Path path;
  private final FileGuard guard;
  private final VectorFile file;
  private final int most;
  private final KeyIndex index = new KeyIndex();

  /** Records of the file that the index knows. */
  private int known;

  private boolean failed;

  private VectorCache(Path path, FileGuard guard, VectorFile file, int most) {
    this.path = path;
    this.guard = guard;
    this.file = file;
    this.most = most;
  }

  /**
   * Opens the cache of a bundle; the caller closes it.
   *
   * @param directory is made if need be
   * @param bundleHash hash of the bundle; it covers the prefixes
   * @param dimension length of a vector
   * @throws IOException when the directory or the file cannot be made or read
   */
  public static VectorCache open(Path directory, String bundleHash, int dimension)
      throws IOException {
    return open(directory, bundleHash, dimension, MOST_VECTORS);
  }

  static VectorCache open(Path directory, String bundleHash, int dimension, int most)
      throws IOException {
    Files.createDirectories(directory);
    Path path = directory.resolve(bundleHash + ".vectors");
    FileGuard guard = new FileGuard(directory.resolve(bundleHash + ".lock"));
    byte[] header =
        (MAGIC + bundleHash + " " + dimension + "\n").getBytes(StandardCharsets.US_ASCII);
    VectorFile file = new VectorFile(path, header, dimension);
    try {
      VectorCache cache = new VectorCache(path, guard, file, most);
      guard.alone(cache::readAll);
      return cache;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The vector of a key; null when there is none. */
  synchronized float[] get(TextKey key) {
    int record = index.get(key);
    if (failed || record == KeyIndex.ABSENT) {
      return null;
    }
    try {
      return file.read(record, key);
    } catch (IOException e) {
      fail(e);
      return null;
    }
  }

  /** Keeps vectors, {@code [keys][dim]}. Those that are there already are left as they are. */
  synchronized void put(List<TextKey> keys, float[][] vectors) {
    if (failed || keys.isEmpty()) {
      return;
    }
    try {
      guard.alone(() -> append(keys, vectors));
    } catch (FileLockInterruptionException | ClosedByInterruptException e) {
      LOG.debug("interrupted, {} vectors are not kept", keys.size());
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Number of vectors that can be had. */
  synchronized int size() {
    return index.size();
  }

  /** Where the vectors are. */
  public Path path() {
    return path;
  }

  @Override
  public synchronized void close() throws IOException {
    failed = true;
    file.close();
  }

  /**
   * Closes it and deletes the file. Whoever has it open, keeps what it held and shares nothing with
   * those who open the cache after this.
   */
  synchronized void delete() throws IOException {
    close();
    guard.alone(() -> Files.deleteIfExists(path));
  }

  private void readAll() throws IOException {
    file.repairHeader();
    file.repairTail();
    index.clear();
    known = 0;
    int damaged = readNew();
    if (damaged > 0) {
      LOG.info("{} damaged vectors in {} will be computed again", damaged, path);
    }
    if (damaged > index.size()) {
      // Not a record here and there: begin anew rather than drag it along.
      file.clear();
      index.clear();
      known = 0;
    }
  }

  private int readNew() throws IOException {
    int damaged = file.visit(known, index::put);
    known = file.records();
    return damaged;
  }

  private void append(List<TextKey> keys, float[][] vectors) throws IOException {
    file.repairTail();
    if (file.records() < known) {
      readAll(); // another process found it damaged
    } else {
      readNew();
    }
    ByteBuffer records = ByteBuffer.allocate(keys.size() * file.recordBytes());
    int next = known;
    for (int i = 0; i < keys.size() && index.size() < most; i++) {
      if (isMissing(keys.get(i), next)) {
        records.put(file.encode(keys.get(i), vectors[i]));
        index.put(keys.get(i), next++);
      }
    }
    file.append(records.flip());
    known = next;
  }

  /** Whether a key has no vector, or a damaged one. */
  private boolean isMissing(TextKey key, int next) throws IOException {
    int record = index.get(key);
    boolean beingWritten = record >= known && record < next;
    return record == KeyIndex.ABSENT || (!beingWritten && file.read(record, key) == null);
  }

  private void fail(IOException e) {
    failed = true;
    LOG.warn("no vectors are kept in {} from here on: {}", path, e.toString());
  }
}
