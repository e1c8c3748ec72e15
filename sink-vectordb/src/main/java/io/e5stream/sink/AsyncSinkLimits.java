package io.e5stream.sink;

import java.time.Duration;
import org.apache.flink.configuration.ReadableConfig;

/**
 * What the base class of asynchronous sinks wants to know.
 *
 * @param maxDocuments most changes in one request
 * @param maxBytes bytes that make a request full
 * @param maxAge longest wait for a fuller request
 * @param requestTimeout when the base class takes a request for lost and fails the job
 */
record AsyncSinkLimits(int maxDocuments, long maxBytes, Duration maxAge, Duration requestTimeout) {

  /** One request in flight, one being gathered, and some slack. */
  private static final int BUFFERED_REQUESTS = 3;

  AsyncSinkLimits {
    if (maxDocuments < 1) {
      throw new IllegalArgumentException(
          "%s = %d must be positive"
              .formatted(SinkOptions.MAX_BATCH_DOCUMENTS.key(), maxDocuments));
    }
    if (maxAge.toMillis() < 1) {
      throw new IllegalArgumentException(
          "%s = %s must be at least 1 ms".formatted(SinkOptions.MAX_BATCH_AGE.key(), maxAge));
    }
  }

  /**
   * Reads the batch options.
   *
   * @param backoff a request may be retried for its whole duration, and then some of its calls may
   *     meet a second outage: the base class must not lose patience before that
   */
  static AsyncSinkLimits from(ReadableConfig options, Backoff backoff) {
    return new AsyncSinkLimits(
        options.get(SinkOptions.MAX_BATCH_DOCUMENTS),
        options.get(SinkOptions.MAX_BATCH_SIZE).getBytes(),
        options.get(SinkOptions.MAX_BATCH_AGE),
        backoff.giveUp().multipliedBy(2).plus(Duration.ofMinutes(10)));
  }

  int maxBufferedDocuments() {
    return BUFFERED_REQUESTS * maxDocuments;
  }
}
