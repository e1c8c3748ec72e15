package io.e5stream.pipeline.job;

import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the newest checkpoint or savepoint below a directory, so that a job that is started again
 * goes on where it was.
 *
 * <p>The newest is the one of the highest checkpoint id: a restored job counts on from the id it
 * was restored from, while file times may be those of a copy. A snapshot whose metadata cannot be
 * read (the process was killed while it wrote them) is passed over.
 *
 * @param path the snapshot's directory
 * @param checkpointId its id
 */
public record LatestSnapshot(Path path, long checkpointId) {

  private static final Logger LOG = LoggerFactory.getLogger(LatestSnapshot.class);
  private static final String METADATA = "_metadata";

  /** Depth of a checkpoint's metadata: {@code <directory>/<job>/chk-<n>/_metadata}. */
  private static final int DEPTH = 3;

  /** The newest below a directory. */
  public static Optional<LatestSnapshot> find(Path directory) throws IOException {
    List<LatestSnapshot> found = new ArrayList<>();
    collect(directory.getFileSystem(), directory, DEPTH, found);
    return found.stream().max(Comparator.comparingLong(LatestSnapshot::checkpointId));
  }

  private static void collect(
      FileSystem fileSystem, Path directory, int depth, List<LatestSnapshot> found)
      throws IOException {
    for (FileStatus entry : list(fileSystem, directory)) {
      if (entry.isDir() && depth > 1) {
        collect(fileSystem, entry.getPath(), depth - 1, found);
      } else if (entry.getPath().getName().equals(METADATA)) {
        read(fileSystem, entry.getPath()).ifPresent(found::add);
      }
    }
  }

  private static FileStatus[] list(FileSystem fileSystem, Path directory) throws IOException {
    try {
      FileStatus[] entries = fileSystem.listStatus(directory);
      return entries == null ? new FileStatus[0] : entries;
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  private static Optional<LatestSnapshot> read(FileSystem fileSystem, Path metadata) {
    Path directory = metadata.getParent();
    try (DataInputStream in = new DataInputStream(fileSystem.open(metadata))) {
      long id =
          Checkpoints.loadCheckpointMetadata(
                  in, LatestSnapshot.class.getClassLoader(), directory.toString())
              .getCheckpointId();
      return Optional.of(new LatestSnapshot(directory, id));
    } catch (IOException | RuntimeException e) {
      LOG.warn("passing over the unreadable snapshot {}", directory, e);
      return Optional.empty();
    }
  }
}
