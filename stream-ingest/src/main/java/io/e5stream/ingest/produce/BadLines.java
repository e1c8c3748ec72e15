package io.e5stream.ingest.produce;

import java.io.IOException;

/** Names what is left out, counts it, and stops at the first when asked to. Used by one thread. */
final class BadLines {

  private final ProduceListener listener;
  private final boolean strict;
  private long count;

  BadLines(ProduceListener listener, boolean strict) {
    this.listener = listener;
    this.strict = strict;
  }

  long count() {
    return count;
  }

  void report(String file, long line, String cause) throws IOException {
    count++;
    listener.badLine(file, line, cause);
    if (strict) {
      throw new IOException(
          "Stopped at a bad line, as --strict asks: %s:%d: %s".formatted(file, line, cause));
    }
  }

  /** Reports what Kafka turned out not to take. */
  void refused(DocumentProducer producer) throws IOException {
    for (var r = producer.refused(); r != null; r = producer.refused()) {
      report(r.file(), r.line(), r.cause());
    }
  }
}
