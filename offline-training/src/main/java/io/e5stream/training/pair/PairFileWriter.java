package io.e5stream.training.pair;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * Writes pairs as JSON Lines, packed with gzip when the file's name ends in {@code .gz}. The file
 * is there when it is whole: {@link #commit} gives it its name, closing without that leaves
 * nothing. Used by one thread.
 */
public final class PairFileWriter implements AutoCloseable {

  private final Path file;
  private final Path part;
  private final OutputStream out;

  private PairFileWriter(Path file, Path part, OutputStream out) {
    this.file = file;
    this.part = part;
    this.out = out;
  }

  /** Begins a file; one of this name stays until {@link #commit}. */
  public static PairFileWriter open(Path file) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    OutputStream raw = new BufferedOutputStream(Files.newOutputStream(part));
    try {
      boolean packed = file.getFileName().toString().endsWith(".gz");
      return new PairFileWriter(file, part, packed ? new GZIPOutputStream(raw) : raw);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  public void write(TrainingPair pair) throws IOException {
    out.write(TrainingPairJson.write(pair));
    out.write('\n');
  }

  /** Ends the file and replaces what has its name. */
  public void commit() throws IOException {
    out.close();
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
