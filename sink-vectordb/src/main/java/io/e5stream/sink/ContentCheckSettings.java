package io.e5stream.sink;

import java.io.Serializable;
import java.util.Objects;
import org.apache.flink.configuration.ReadableConfig;

/**
 * Which collection to ask, and how. As it travels with the job graph.
 *
 * @param endpoint the store
 * @param collection name of the concrete collection, never an alias
 * @param backoff waits between retries
 */
public record ContentCheckSettings(QdrantEndpoint endpoint, String collection, Backoff backoff)
    implements Serializable {

  public ContentCheckSettings {
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(backoff, "backoff");
  }

  /**
   * Those of the sink that is built from the same options.
   *
   * @throws IllegalArgumentException with key, value and remedy when an option is wrong
   */
  public static ContentCheckSettings from(ReadableConfig options, ServingCollection collection) {
    return new ContentCheckSettings(
        QdrantEndpoint.from(options), collection.name(), Backoff.from(options));
  }
}
