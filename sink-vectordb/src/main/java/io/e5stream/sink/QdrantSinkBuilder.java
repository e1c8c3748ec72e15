package io.e5stream.sink;

import io.e5stream.ingest.deadletter.DeadLetterChannelFactory;
import java.util.Objects;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ReadableConfig;

/**
 * Builds a {@link QdrantSink}. Collection and dead letters are needed; everything else has the
 * defaults of {@link SinkOptions}.
 */
public final class QdrantSinkBuilder {

  private ReadableConfig options = new Configuration();
  private ServingCollection collection;
  private DeadLetterChannelFactory deadLetters;
  private SinkRules rules = SinkRules.ALL;

  QdrantSinkBuilder() {}

  /** The options of {@link SinkOptions}, the store's address among them. */
  public QdrantSinkBuilder options(ReadableConfig options) {
    this.options = Objects.requireNonNull(options, "options");
    return this;
  }

  /** The collection to write, as {@link IndexCollections#ensure} returned it. */
  public QdrantSinkBuilder collection(ServingCollection collection) {
    this.collection = Objects.requireNonNull(collection, "collection");
    return this;
  }

  /** Opened once by each writer, flushed before every barrier. */
  public QdrantSinkBuilder deadLetters(DeadLetterChannelFactory deadLetters) {
    this.deadLetters = Objects.requireNonNull(deadLetters, "deadLetters");
    return this;
  }

  /** For tests only: switches off what makes the sink safe. */
  public QdrantSinkBuilder rules(SinkRules rules) {
    this.rules = Objects.requireNonNull(rules, "rules");
    return this;
  }

  /**
   * Checks all options.
   *
   * @throws IllegalArgumentException with key, value and remedy when one is wrong
   */
  public QdrantSink build() {
    Backoff backoff = Backoff.from(options);
    AsyncSinkLimits limits = AsyncSinkLimits.from(options, backoff);
    return new QdrantSink(
        new WriterSettings(
            QdrantEndpoint.from(options),
            Objects.requireNonNull(collection, "collection"),
            new BatchLimits(options.get(SinkOptions.MAX_BATCH_POINTS), limits.maxBytes()),
            backoff,
            Objects.requireNonNull(deadLetters, "deadLetters"),
            rules),
        limits);
  }
}
