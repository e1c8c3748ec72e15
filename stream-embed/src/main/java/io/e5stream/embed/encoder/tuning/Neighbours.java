package io.e5stream.embed.encoder.tuning;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/** How much of the machine other processes use, over a time. */
final class Neighbours {

  /** Above it, a measurement is one of the neighbours, too. */
  static final double DISTURBING = 0.25;

  private Neighbours() {}

  /**
   * Begins to look.
   *
   * @return gives the part of all cores that other processes took since, 0 to 1; 0 where the system
   *     does not tell
   */
  static DoubleSupplier watch() {
    if (!(ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)) {
      return () -> 0;
    }
    // Each call gives the load since the one before.
    double unused = system.getCpuLoad() + system.getProcessCpuLoad();
    return () -> {
      double all = system.getCpuLoad();
      double own = system.getProcessCpuLoad();
      return all < 0 || own < 0 ? 0 : Math.max(0, all - own);
    };
  }
}
