package io.e5stream.pipeline.index;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.KafkaSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.flink.configuration.Configuration;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** Makes the topics that an index needs on a broker of our own. */
final class Topics {

  private static final int PARTITIONS = 2;
  private static final short REPLICATION = 1;

  private Topics() {}

  static void create(Configuration options) throws ExecutionException, InterruptedException {
    String maxBytes = String.valueOf(options.get(IngestOptions.MAX_RECORD_SIZE).getBytes());
    try (Admin admin = Admin.create(KafkaSettings.from(options).admin())) {
      Set<String> present = admin.listTopics().names().get();
      List<NewTopic> missing =
          List.of(
                  options.get(IngestOptions.DOCUMENTS_TOPIC),
                  options.get(IngestOptions.DEAD_LETTERS_TOPIC))
              .stream()
              .filter(name -> !present.contains(name))
              .map(
                  name ->
                      new NewTopic(name, PARTITIONS, REPLICATION)
                          .configs(Map.of("max.message.bytes", maxBytes)))
              .toList();
      admin.createTopics(missing).all().get();
    }
  }
}
