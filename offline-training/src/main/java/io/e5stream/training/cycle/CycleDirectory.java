package io.e5stream.training.cycle;

import io.e5stream.training.pair.PairFileWriter;
import io.e5stream.training.pair.PairFiles;
import io.e5stream.training.pair.TrainingPair;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What cycles leave behind: {@code cycles.jsonl}, {@code runs/0001/}, ..., {@code candidates/}. One
 * process at a time has it open.
 */
final class CycleDirectory implements AutoCloseable {

  private static final String PAIRS = "pairs.jsonl.gz";

  private final Path directory;
  private final FileChannel lockFile;

  private CycleDirectory(Path directory, FileChannel lockFile) {
    this.directory = directory;
    this.lockFile = lockFile;
  }

  /**
   * Opens it; makes it if need be.
   *
   * @throws IllegalArgumentException when another process has it open
   */
  static CycleDirectory open(Path directory) throws IOException {
    Files.createDirectories(directory);
    FileChannel file =
        FileChannel.open(
            directory.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock;
    try {
      lock = file.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      file.close();
      throw new IllegalArgumentException(
          directory + " is in use by another schedule; there can be one");
    }
    return new CycleDirectory(directory, file);
  }

  CycleLog log() {
    return new CycleLog(directory.resolve("cycles.jsonl"));
  }

  SeenPairs seen() throws IOException {
    return SeenPairs.read(directory.resolve("seen.bin"));
  }

  Path run(int cycle) {
    return directory.resolve("runs").resolve("%04d".formatted(cycle));
  }

  Path candidate(String id) {
    return directory.resolve("candidates").resolve(id);
  }

  /** The pairs that a cycle has collected; null when it has not yet. */
  List<TrainingPair> collected(int cycle) throws IOException {
    Path file = run(cycle).resolve(PAIRS);
    if (!Files.exists(file)) {
      return null;
    }
    List<TrainingPair> pairs = new ArrayList<>();
    var unused = PairFiles.of(file).forEach(pairs::add);
    return pairs;
  }

  /** Keeps a cycle's pairs, so that it trains on the same ones after a crash. */
  void keep(int cycle, List<TrainingPair> pairs) throws IOException {
    Files.createDirectories(run(cycle));
    try (PairFileWriter writer = PairFileWriter.open(run(cycle).resolve(PAIRS))) {
      for (TrainingPair pair : pairs) {
        writer.write(pair);
      }
      writer.commit();
    }
  }

  /** Forgets a cycle's pairs: they are to be collected again. */
  void discard(int cycle) throws IOException {
    Files.deleteIfExists(run(cycle).resolve(PAIRS));
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }
}
