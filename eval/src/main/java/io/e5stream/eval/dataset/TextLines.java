package io.e5stream.eval.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a UTF-8 file line by line; every failure names the file and the line. */
public final class TextLines {

  private TextLines() {}

  /** Takes the lines of a file, in order. */
  public interface Consumer {
    /**
     * Takes one line.
     *
     * @param number line number, from 1
     */
    void accept(long number, String line);
  }

  /**
   * Hands every line to the consumer.
   *
   * @throws DatasetException if the file cannot be read or is not UTF-8
   */
  public static void read(Path file, Consumer consumer) {
    long number = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        consumer.accept(number, number == 1 ? withoutByteOrderMark(line) : line);
      }
    } catch (CharacterCodingException e) {
      // The decoder works ahead of the lines, so the culprit stands somewhere behind this one.
      throw new DatasetException(
          file + ": not valid UTF-8, somewhere after line " + number + "; convert the file", e);
    } catch (IOException e) {
      throw new DatasetException(file + ": cannot be read after line " + number + ": " + e, e);
    }
  }

  private static String withoutByteOrderMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
