package io.e5stream.sink;

import io.e5stream.ingest.deadletter.DeadLetterChannelFactory;
import java.io.Serializable;
import java.util.Objects;

/**
 * All that a writer needs to know, as it travels with the job graph.
 *
 * @param endpoint the store
 * @param collection the collection that the job started with
 * @param limits how much goes into one upsert
 * @param backoff waits between retries
 * @param deadLetters where refused changes go
 * @param rules all on, except in tests
 */
record WriterSettings(
    QdrantEndpoint endpoint,
    ServingCollection collection,
    BatchLimits limits,
    Backoff backoff,
    DeadLetterChannelFactory deadLetters,
    SinkRules rules)
    implements Serializable {

  WriterSettings {
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(collection, "collection");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(backoff, "backoff");
    Objects.requireNonNull(deadLetters, "deadLetters");
    Objects.requireNonNull(rules, "rules");
  }
}
