package io.e5stream.ingest.kafka;

import io.e5stream.ingest.IngestOptions;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.flink.configuration.Configuration;

/**
 * How to reach Kafka, and the settings of clients that follow from it. Settings given as {@code
 * kafka.client.*} win over those set here.
 *
 * @param bootstrapServers {@code host:port,...}
 * @param requestTimeout how long to wait for an answer
 * @param deliveryTimeout how long a producer tries
 * @param maxRecordBytes largest record
 * @param client settings passed through, without the prefix
 */
public record KafkaSettings(
    String bootstrapServers,
    Duration requestTimeout,
    Duration deliveryTimeout,
    int maxRecordBytes,
    Map<String, String> client)
    implements Serializable {

  public KafkaSettings {
    Objects.requireNonNull(requestTimeout, "requestTimeout");
    Objects.requireNonNull(deliveryTimeout, "deliveryTimeout");
    client = new HashMap<>(client);
    if (bootstrapServers == null || bootstrapServers.isBlank()) {
      throw new IllegalArgumentException(
          IngestOptions.BOOTSTRAP_SERVERS.key() + " is empty; give host:port of a Kafka broker");
    }
  }

  public static KafkaSettings from(Configuration config) {
    Map<String, String> client = new HashMap<>();
    config
        .toMap()
        .forEach(
            (key, value) -> {
              if (key.startsWith(IngestOptions.CLIENT_PREFIX)) {
                client.put(key.substring(IngestOptions.CLIENT_PREFIX.length()), value);
              }
            });
    return new KafkaSettings(
        config.get(IngestOptions.BOOTSTRAP_SERVERS),
        config.get(IngestOptions.REQUEST_TIMEOUT),
        config.get(IngestOptions.DELIVERY_TIMEOUT),
        Math.toIntExact(config.get(IngestOptions.MAX_RECORD_SIZE).getBytes()),
        client);
  }

  /** For the administration client of a command: gives up after the request timeout. */
  public Properties admin() {
    Properties settings = common();
    String timeout = String.valueOf(requestTimeout.toMillis());
    settings.putIfAbsent("default.api.timeout.ms", timeout);
    settings.putIfAbsent("request.timeout.ms", timeout);
    return settings;
  }

  public Properties consumer() {
    Properties settings = common();
    // What an aborted transaction wrote was never said.
    settings.putIfAbsent("isolation.level", "read_committed");
    return settings;
  }

  /** Idempotent and durable: each record once and in order, acknowledged by all replicas. */
  public Properties producer() {
    Properties settings = common();
    settings.putIfAbsent("acks", "all");
    settings.putIfAbsent("enable.idempotence", "true");
    // With several requests in flight, one that is refused because a new partition has no leader
    // yet
    // can be overtaken by the next.
    settings.putIfAbsent("max.in.flight.requests.per.connection", "1");
    String delivery = String.valueOf(deliveryTimeout.toMillis());
    settings.putIfAbsent("delivery.timeout.ms", delivery);
    // A full buffer during an outage waits as long as the records in it.
    settings.putIfAbsent("max.block.ms", delivery);
    settings.putIfAbsent(
        "request.timeout.ms",
        String.valueOf(Math.min(requestTimeout.toMillis(), deliveryTimeout.toMillis() / 2)));
    settings.putIfAbsent("max.request.size", String.valueOf(maxRecordBytes));
    settings.putIfAbsent("buffer.memory", String.valueOf(Math.max(32L << 20, 2L * maxRecordBytes)));
    return settings;
  }

  private Properties common() {
    Properties settings = new Properties();
    settings.putAll(client);
    settings.put("bootstrap.servers", bootstrapServers);
    // The default of 50 ms floods the log while a broker is away.
    settings.putIfAbsent("reconnect.backoff.ms", "250");
    settings.putIfAbsent("reconnect.backoff.max.ms", "5000");
    return settings;
  }
}
