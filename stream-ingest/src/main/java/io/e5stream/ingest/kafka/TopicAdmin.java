package io.e5stream.ingest.kafka;

import io.e5stream.ingest.IngestOptions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Asks Kafka about topics and makes them. Each call ends within the request timeout, with an answer
 * or a {@link KafkaUnavailableException}.
 */
public final class TopicAdmin implements AutoCloseable {

  private static final long LISTING_PAUSE_NANOS = 20_000_000;

  private final KafkaSettings settings;
  private final Admin admin;

  private TopicAdmin(KafkaSettings settings, Admin admin) {
    this.settings = settings;
    this.admin = admin;
  }

  public static TopicAdmin connect(KafkaSettings settings) throws KafkaUnavailableException {
    Properties properties = settings.admin();
    try {
      return new TopicAdmin(settings, Admin.create(properties));
    } catch (KafkaException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new KafkaUnavailableException(
          "Kafka's client does not take the address or settings of %s: %s"
              .formatted(settings.bootstrapServers(), cause.getMessage()),
          e);
    }
  }

  /** Names of all topics, without Kafka's own. */
  public Set<String> names() throws KafkaUnavailableException {
    return await("list topics", admin.listTopics().names());
  }

  /**
   * The topic that a name stands for now.
   *
   * @return empty when there is none
   */
  public Optional<TopicIdentity> identity(String topic) throws KafkaUnavailableException {
    if (!names().contains(topic)) {
      return Optional.empty();
    }
    return Optional.of(identities(List.of(topic)).get(0));
  }

  /** Identities of topics that exist, in the order of their names. */
  public List<TopicIdentity> identities(Collection<String> topics)
      throws KafkaUnavailableException {
    Map<String, TopicDescription> described =
        await("describe topics", admin.describeTopics(topics).allTopicNames());
    return new TreeMap<>(described)
        .values().stream()
            .map(
                topic ->
                    new TopicIdentity(
                        topic.name(), topic.topicId().toString(), topic.partitions().size()))
            .toList();
  }

  /** Settings of topics that exist, defaults included. */
  public Map<String, Map<String, String>> settings(Collection<String> topics)
      throws KafkaUnavailableException {
    List<ConfigResource> resources =
        topics.stream().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic)).toList();
    Map<ConfigResource, Config> configs =
        await("read the settings of topics", admin.describeConfigs(resources).all());
    Map<String, Map<String, String>> result = new HashMap<>();
    configs.forEach(
        (resource, config) ->
            result.put(
                resource.name(),
                config.entries().stream()
                    .filter(entry -> entry.value() != null)
                    .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value))));
    return result;
  }

  /** Makes topics and returns when they are listed: Kafka answers a little before that. */
  void create(Collection<NewTopic> topics) throws KafkaUnavailableException {
    await("create topics", admin.createTopics(topics).all());
    List<String> made = topics.stream().map(NewTopic::name).toList();
    long start = System.nanoTime();
    while (!names().containsAll(made)) {
      if (System.nanoTime() - start > settings.requestTimeout().toNanos()) {
        throw new KafkaUnavailableException(
            "Kafka at %s made the topics %s but does not list them within %d s. Try again."
                .formatted(
                    settings.bootstrapServers(), made, settings.requestTimeout().toSeconds()),
            null);
      }
      LockSupport.parkNanos(LISTING_PAUSE_NANOS);
    }
  }

  private <T> T await(String what, KafkaFuture<T> answer) throws KafkaUnavailableException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaUnavailableException("interrupted while asking Kafka to " + what, e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof TimeoutException) {
        throw new KafkaUnavailableException(
            "No answer from Kafka at %s within %d s (%s). Check that a broker runs there and is reachable from here, or give another address (--kafka, %s)."
                .formatted(
                    settings.bootstrapServers(),
                    settings.requestTimeout().toSeconds(),
                    what,
                    IngestOptions.BOOTSTRAP_SERVERS.key()),
            e);
      }
      throw new KafkaUnavailableException(
          "Kafka at %s refused to %s: %s"
              .formatted(settings.bootstrapServers(), what, cause.getMessage()),
          e);
    }
  }

  @Override
  public void close() {
    admin.close(Duration.ofSeconds(1));
  }
}
