package io.e5stream.pipeline.broker;

import org.apache.kafka.common.utils.Exit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Kafka ends the JVM when a broker meets a fatal fault; an embedded one may not. */
final class BrokerExit {

  private static final Logger LOG = LoggerFactory.getLogger(BrokerExit.class);

  private BrokerExit() {}

  /** From now on a fault ends the broker's thread that met it, not the JVM. */
  static void disarm() {
    Exit.setExitProcedure(BrokerExit::refuse);
    Exit.setHaltProcedure(BrokerExit::refuse);
  }

  private static void refuse(int status, String message) {
    LOG.error("The embedded Kafka broker met a fatal fault (status {}): {}", status, message);
    throw new BrokerFault(
        "the embedded Kafka broker met a fatal fault (status %d): %s".formatted(status, message));
  }

  /** Unwinds the thread that asked to exit. */
  static final class BrokerFault extends RuntimeException {
    BrokerFault(String message) {
      super(message);
    }
  }
}
