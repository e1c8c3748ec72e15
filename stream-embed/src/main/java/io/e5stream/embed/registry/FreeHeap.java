package io.e5stream.embed.registry;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** How much of the heap is free, garbage counted as free: what the last collections left is not. */
public final class FreeHeap {

  private FreeHeap() {}

  /** Bytes, now. */
  public static long bytes() {
    long live = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage afterCollection = pool.getCollectionUsage();
      if (pool.getType() == MemoryType.HEAP && afterCollection != null) {
        live += afterCollection.getUsed();
      }
    }
    return Runtime.getRuntime().maxMemory() - live;
  }
}
