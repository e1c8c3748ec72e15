package io.e5stream.ingest.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes the topics that are missing. Existing ones are compared, never changed. */
public final class TopicCreation {

  private TopicCreation() {}

  /**
   * May be repeated.
   *
   * @param replication copies of each partition; the broker's default when empty
   */
  public static List<TopicStatus> create(
      TopicAdmin admin, List<TopicSpec> specs, Optional<Short> replication)
      throws KafkaUnavailableException {
    Set<String> present = admin.names();
    List<TopicSpec> missing =
        specs.stream().filter(spec -> !present.contains(spec.name())).toList();
    if (!missing.isEmpty()) {
      admin.create(
          missing.stream()
              .map(
                  spec ->
                      new NewTopic(spec.name(), Optional.of(spec.partitions()), replication)
                          .configs(spec.settings()))
              .toList());
    }
    List<String> existing = specs.stream().map(TopicSpec::name).filter(present::contains).toList();
    Map<String, TopicIdentity> identities =
        admin.identities(existing).stream()
            .collect(Collectors.toMap(TopicIdentity::topic, Function.identity()));
    Map<String, Map<String, String>> settings = admin.settings(existing);
    return specs.stream()
        .map(spec -> status(spec, identities.get(spec.name()), settings.get(spec.name())))
        .toList();
  }

  private static TopicStatus status(
      TopicSpec spec, TopicIdentity before, Map<String, String> settings) {
    if (before == null) {
      return new TopicStatus(spec, TopicStatus.State.CREATED, List.of());
    }
    List<String> differences = spec.differences(before, settings);
    return new TopicStatus(
        spec,
        differences.isEmpty() ? TopicStatus.State.EXISTS : TopicStatus.State.DIFFERS,
        differences);
  }
}
