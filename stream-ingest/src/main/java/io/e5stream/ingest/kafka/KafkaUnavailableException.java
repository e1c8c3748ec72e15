package io.e5stream.ingest.kafka;

import java.io.IOException;

/** Kafka did not do what was asked; the message says what, where and what to do. */
public final class KafkaUnavailableException extends IOException {

  public KafkaUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
