package io.e5stream.ingest.file;

import io.e5stream.ingest.TextPair;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The clean pairs of a file or a folder of JSON Lines: of each id the pair of its highest version,
 * none when that withdrew it. Files may be packed (gzip, zstd, bzip2). Of a folder those are read
 * that are named {@code *.jsonl} or so with a packing's suffix, hidden ones left out, without
 * folders below it.
 *
 * <p>Reads everything twice, and holds id, version and a hash of each pair, no texts. Used by one
 * thread.
 */
public final class CleanPairFiles {

  private static final Pattern NAME = Pattern.compile("[^.].*\\.jsonl(\\.(gz|zst|bz2))?");

  private final List<Path> files;

  private CleanPairFiles(List<Path> files) {
    this.files = files;
  }

  /**
   * Finds the files.
   *
   * @throws IOException when there is no such file, or none in the folder
   */
  public static CleanPairFiles of(Path fileOrFolder) throws IOException {
    if (Files.isRegularFile(fileOrFolder)) {
      return new CleanPairFiles(List.of(fileOrFolder));
    }
    if (!Files.isDirectory(fileOrFolder)) {
      throw new NoSuchFileException(fileOrFolder.toString(), null, "no such file or folder");
    }
    try (Stream<Path> inside = Files.list(fileOrFolder)) {
      List<Path> files =
          inside
              .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
              .filter(Files::isRegularFile)
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new NoSuchFileException(
            fileOrFolder.toString(),
            null,
            "it holds no *.jsonl, packed or not (a file that is being written is hidden until its"
                + " checkpoint is complete)");
      }
      return new CleanPairFiles(files);
    }
  }

  /** The files, by name. */
  public List<Path> files() {
    return files;
  }

  /**
   * Gives each clean pair once, in the order of files and lines.
   *
   * @return how many there were
   * @throws IllegalArgumentException with file and line, for a line that is not one of clean pairs,
   *     or that says something else of a version than a line before it
   */
  public long forEach(Consumer<TextPair> consumer) throws IOException {
    LatestVersions latest = new LatestVersions();
    for (Path file : files) {
      PairLines.forEach(file, latest::note);
    }
    Counted counted = new Counted(consumer);
    for (Path file : files) {
      PairLines.forEach(
          file,
          line -> {
            if (latest.take(line)) {
              counted.accept(line.pair());
            }
          });
    }
    return counted.count;
  }

  private static final class Counted implements Consumer<TextPair> {

    private final Consumer<TextPair> consumer;
    private long count;

    Counted(Consumer<TextPair> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void accept(TextPair pair) {
      consumer.accept(pair);
      count++;
    }
  }
}
