package io.e5stream.eval.task.data;

import io.e5stream.eval.dataset.DatasetException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;

/**
 * A task's file, UTF-8: CSV where its name ends in {@code .csv}, else JSON Lines; either may be
 * gzip, its name then ending in {@code .gz}. Every failure names the file and the line.
 */
final class TaskFile {

  private static final String GZIP = ".gz";
  private static final String CSV = ".csv";

  private final Path file;
  private long line;

  private TaskFile(Path file) {
    this.file = file;
  }

  /** Hands every row to the consumer, in order; blank lines are none. */
  static void read(Path file, Layout layout, Consumer<TaskRow> consumer) {
    new TaskFile(file).read(layout, consumer);
  }

  /** The file's name without what tells its format. */
  static String name(Path file) {
    String name = withoutGzip(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private void read(Layout layout, Consumer<TaskRow> consumer) {
    Consumer<TaskRow> counting =
        row -> {
          line = row.line();
          consumer.accept(row);
        };
    if (!Files.isRegularFile(file)) {
      throw new DatasetException("no file " + file.toAbsolutePath());
    }
    try (BufferedReader reader = open()) {
      skipByteOrderMark(reader);
      if (withoutGzip(file).endsWith(CSV)) {
        CsvRows.read(file, reader, layout, counting);
      } else {
        JsonRows.read(file, reader, counting);
      }
    } catch (CharacterCodingException e) {
      // The decoder works ahead of the lines, so the culprit stands somewhere behind this one.
      throw new DatasetException(
          file + ": not valid UTF-8, somewhere after line " + line + "; convert the file");
    } catch (IOException e) {
      throw new DatasetException(file + ": cannot be read after line " + line + ": " + e);
    }
    if (line == 0) {
      throw new DatasetException(file + ": nothing in it; expected " + layout);
    }
  }

  private BufferedReader open() throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream plain = isGzip() ? new GZIPInputStream(bytes) : bytes;
      return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()));
    } catch (IOException | RuntimeException | Error e) {
      bytes.close();
      throw e;
    }
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }

  private boolean isGzip() {
    return file.toString().endsWith(GZIP);
  }

  private static String withoutGzip(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
  }
}
