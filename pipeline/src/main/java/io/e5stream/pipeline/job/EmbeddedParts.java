package io.e5stream.pipeline.job;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.KafkaUnavailableException;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicCreation;
import io.e5stream.ingest.kafka.TopicPlan;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.sink.SinkOptions;
import io.e5stream.sink.embedded.EmbeddedVectorServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;

/**
 * The broker and the vector server that the options ask for in this JVM by the address {@value
 * #EMBEDDED}, on Kafka's and Qdrant's usual ports. Their data is there again at the next run.
 */
public final class EmbeddedParts implements AutoCloseable {

  /** The address that stands for a part in this JVM. */
  public static final String EMBEDDED = "embedded";

  private static final int PARTITIONS = 2;
  private static final int KAFKA_PORT = 9092;
  private static final int QDRANT_PORT = 6334;

  private final Configuration options;
  private final List<String> description = new ArrayList<>();
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private EmbeddedVectorServer store;

  private EmbeddedParts(Configuration options) {
    this.options = new Configuration(options);
  }

  /**
   * Starts what the options ask for.
   *
   * @param data directory of their data
   * @throws IOException when a port or a data directory is taken
   */
  public static EmbeddedParts start(Configuration options, Path data) throws Exception {
    return start(options, data, KAFKA_PORT, QDRANT_PORT);
  }

  /**
   * As {@link #start(Configuration, Path)}, on the next free ports where the usual ones are taken.
   */
  public static EmbeddedParts startAnywhere(Configuration options, Path data) throws Exception {
    return start(options, data, FreePort.from(KAFKA_PORT), FreePort.from(QDRANT_PORT));
  }

  private static EmbeddedParts start(
      Configuration options, Path data, int kafkaPort, int qdrantPort) throws Exception {
    EmbeddedParts parts = new EmbeddedParts(options);
    try {
      if (options.get(IngestOptions.BOOTSTRAP_SERVERS).equals(EMBEDDED)) {
        parts.startBroker(data.resolve("broker"), kafkaPort);
      }
      if (options.get(SinkOptions.URL).equals(EMBEDDED)) {
        parts.startStore(data.resolve("vectors"), qdrantPort);
      }
      return parts;
    } catch (Exception e) {
      parts.close();
      throw e;
    }
  }

  /**
   * For jobs on a cluster.
   *
   * @throws IllegalArgumentException when the options ask for an embedded part
   */
  public static void requireNone(Configuration options) {
    if (options.get(IngestOptions.BOOTSTRAP_SERVERS).equals(EMBEDDED)
        || options.get(SinkOptions.URL).equals(EMBEDDED)) {
      throw new IllegalArgumentException(
          "broker and vector store cannot be embedded in a job on a cluster; give their addresses");
    }
  }

  private void startBroker(Path data, int port) throws Exception {
    EmbeddedBroker broker = EmbeddedBroker.start(data, port);
    parts.push(broker);
    options.set(IngestOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    createTopics();
    description.add("broker     Kafka in this JVM, " + broker.bootstrapServers());
  }

  private void createTopics() throws KafkaUnavailableException {
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(options))) {
      TopicCreation.create(admin, TopicPlan.of(options, PARTITIONS), Optional.empty());
    }
  }

  private void startStore(Path data, int port) throws Exception {
    store = EmbeddedVectorServer.start(data, port);
    parts.push(store);
    String url = "http://127.0.0.1:" + store.port();
    options.set(SinkOptions.URL, url);
    description.add("store      vector server in this JVM, " + url);
  }

  /** The options with the addresses of the parts. */
  public Configuration options() {
    return options;
  }

  /**
   * The vector server in this JVM.
   *
   * @throws IllegalStateException when the options did not ask for one
   */
  public EmbeddedVectorServer store() {
    if (store == null) {
      throw new IllegalStateException("the vector store is not in this JVM");
    }
    return store;
  }

  /** A line for each part. */
  public List<String> describe() {
    return description;
  }

  @Override
  public void close() throws Exception {
    while (!parts.isEmpty()) {
      parts.pop().close();
    }
  }
}
