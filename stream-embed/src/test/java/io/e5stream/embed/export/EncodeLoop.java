package io.e5stream.embed.export;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.embed.encoder.Encoder;
import io.e5stream.embed.encoder.EncoderOptions;
import io.e5stream.embed.encoder.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that encodes short texts one by one and prints, after every tenth of them, by how many
 * bytes it has grown since the first thousand. Its heap must be of fixed size and touched from the
 * start.
 */
final class EncodeLoop {

  private static final int FIRST = 1_000;

  private EncodeLoop() {}

  /** Arguments: directory of the bundle, number of texts. */
  public static void main(String[] arguments) throws IOException {
    int texts = Integer.parseInt(arguments[1]);
    try (Encoder encoder = Encoder.open(Bundle.load(arguments[0]), EncoderOptions.DEFAULTS)) {
      long before = 0;
      for (int i = 0; i < texts; i++) {
        encoder.encode(Role.PASSAGE, List.of("word ".repeat(1 + i % 8)));
        if (i + 1 == FIRST) {
          before = residentBytes();
        } else if ((i + 1) % (texts / 10) == 0) {
          System.out.println(i + 1 + " texts growth " + (residentBytes() - before));
        }
      }
    }
  }

  private static long residentBytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
        .findFirst()
        .orElseThrow();
  }
}
