package io.e5stream.training.consistency;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.flink.api.connector.sink2.SinkWriter;

/** Writes lines of kept and of rejected pairs; pairs that were not ranked are not written. */
final class FilterFilesWriter implements SinkWriter<FilteredPair> {

  private static final int BUFFER = 1 << 16;

  private final OutputStream kept;
  private final OutputStream rejected;

  private FilterFilesWriter(OutputStream kept, OutputStream rejected) {
    this.kept = kept;
    this.rejected = rejected;
  }

  /** Begins both files anew. */
  static FilterFilesWriter open(Path directory) throws IOException {
    OutputStream kept = gzip(directory.resolve(FilterFiles.KEPT));
    try {
      return new FilterFilesWriter(kept, gzip(directory.resolve(FilterFiles.REJECTED)));
    } catch (IOException e) {
      kept.close();
      throw e;
    }
  }

  private static OutputStream gzip(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    try {
      return new BufferedOutputStream(new GZIPOutputStream(out, BUFFER), BUFFER);
    } catch (IOException e) {
      out.close();
      throw e;
    }
  }

  @Override
  public void write(FilteredPair pair, Context context) throws IOException {
    switch (pair.outcome()) {
      case KEPT -> line(kept, pair);
      case REJECTED -> line(rejected, pair);
      case BLANK, DUPLICATE -> {
        // They are counted.
      }
    }
  }

  private static void line(OutputStream out, FilteredPair pair) throws IOException {
    out.write(FilteredPairJson.write(pair));
    out.write('\n');
  }

  @Override
  public void flush(boolean endOfInput) throws IOException {
    if (endOfInput) {
      close(); // here a disk that is full fails the job
    }
  }

  @Override
  public void close() throws IOException {
    try (rejected) {
      kept.close();
    }
  }
}
