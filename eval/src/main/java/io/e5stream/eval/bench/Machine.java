package io.e5stream.eval.bench;

import io.e5stream.embed.encoder.tuning.Hardware;
import java.lang.management.ManagementFactory;

/** The machine that measures. */
public final class Machine {

  private Machine() {}

  /** Processor, cores, system and Java version, in words. */
  public static String describe() {
    return "%s, %d cores, %s %s, Java %s"
        .formatted(
            Hardware.processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version());
  }

  /**
   * How many processes wanted a core, mean over the last minute; negative where the system does not
   * tell. Above the number of cores that a benchmark leaves over, it measures its neighbours.
   */
  public static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
