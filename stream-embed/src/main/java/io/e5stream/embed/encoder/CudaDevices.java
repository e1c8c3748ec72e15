package io.e5stream.embed.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the CUDA devices that this process sees, without any of CUDA's libraries. */
public final class CudaDevices {

  private static final Path DRIVER = Path.of("/proc/driver/nvidia/gpus");

  private CudaDevices() {}

  /** The number of devices; 0 when none is known of. */
  public static int count() {
    return count(Optional.ofNullable(System.getenv("CUDA_VISIBLE_DEVICES")), DRIVER);
  }

  /**
   * The number of devices; 0 when none is known of.
   *
   * @param visible {@code CUDA_VISIBLE_DEVICES}: device numbers or names, of which CUDA takes those
   *     before the first that is none
   * @param driver a directory with an entry for each device
   */
  static int count(Optional<String> visible, Path driver) {
    if (visible.isPresent()) {
      return (int)
          Stream.of(visible.get().split(",", -1))
              .map(String::strip)
              .takeWhile(name -> !name.isEmpty() && !name.startsWith("-"))
              .count();
    }
    try (Stream<Path> devices = Files.list(driver)) {
      return (int) devices.count();
    } catch (IOException e) {
      return 0; // no driver, or not Linux
    }
  }
}
