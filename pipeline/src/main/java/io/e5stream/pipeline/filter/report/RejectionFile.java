package io.e5stream.pipeline.filter.report;

import io.e5stream.filter.RejectionJson;
import io.e5stream.filter.file.PackedText;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Reads rejections from a file of JSON Lines, packed with gzip or not. */
public final class RejectionFile {

  private RejectionFile() {}

  /**
   * Adds all rejections of a file.
   *
   * @throws IllegalArgumentException with the line, for one that is no rejection
   */
  public static void read(Path file, RejectionSample into) throws IOException {
    try (BufferedReader in = PackedText.open(file)) {
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          try {
            into.add(RejectionJson.read(line.getBytes(StandardCharsets.UTF_8)));
          } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                "%s:%d: no rejection: %s".formatted(file, number, e.getMessage()), e);
          }
        }
      }
    }
  }
}
