package io.e5stream.eval.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a UTF-8 file line by line; every failure names the file and the line. */
final class TextLines {

  private TextLines() {}

  interface Consumer {
    /**
     * Takes one line.
     *
     * @param number line number, from 1
     */
    void accept(long number, String line);
  }

  static void read(Path file, Consumer consumer) {
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
