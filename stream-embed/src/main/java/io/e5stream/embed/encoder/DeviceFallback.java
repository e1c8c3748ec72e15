package io.e5stream.embed.encoder;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Opens on the first device that works. A warning says why one did not, once for each reason
 * however many callers there are.
 */
final class DeviceFallback {

  private final Set<String> said = ConcurrentHashMap.newKeySet();
  private final Consumer<String> warnings;

  DeviceFallback(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  /**
   * Opens on a device.
   *
   * @param devices to try in turn
   * @throws EncoderException that of the last device, when none works
   */
  <T> T first(List<Device> devices, Function<Device, T> open) {
    for (int i = 0; i < devices.size() - 1; i++) {
      try {
        return open.apply(devices.get(i));
      } catch (EncoderException e) {
        String warning = warning(devices.get(i + 1), e);
        if (said.add(warning)) {
          warnings.accept(warning);
        }
      }
    }
    return open.apply(devices.get(devices.size() - 1));
  }

  /** One line. */
  static String warning(Device next, EncoderException failure) {
    String reason = failure.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
    return "device auto runs on %s: %s".formatted(next, reason);
  }
}
