package io.e5stream.embed.encoder.tuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Names of what computes in this machine. */
public final class Hardware {

  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
  private static final Path GPUS = Path.of("/proc/driver/nvidia/gpus");

  private Hardware() {}

  /** The processor's model name. */
  public static String processor() {
    String name = value(PROCESSORS, "model name");
    return name.isEmpty() ? "unknown processor" : name;
  }

  /** The model names of the NVIDIA GPUs that the driver knows, in the order of their slots. */
  static List<String> gpus() {
    return gpus(GPUS);
  }

  /**
   * The same from another directory.
   *
   * @param driver has a directory for each GPU, with a file {@code information}
   */
  static List<String> gpus(Path driver) {
    try (Stream<Path> gpus = Files.list(driver)) {
      return gpus.sorted().map(gpu -> value(gpu.resolve("information"), "model")).toList();
    } catch (IOException e) {
      return List.of(); // no driver, or not Linux
    }
  }

  /** What stands after the first colon of the first line that begins with a name. */
  static String value(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
