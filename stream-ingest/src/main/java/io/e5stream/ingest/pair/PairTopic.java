package io.e5stream.ingest.pair;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.kafka.TransactionalSink;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.sink.KafkaSink;

/**
 * The topics {@code pairs} and {@code pairs.clean}: changelogs of pairs by id, where a withdrawn
 * pair is a tombstone. Written exactly once.
 */
public final class PairTopic {

  private PairTopic() {}

  /**
   * The sink of a topic.
   *
   * @param topic the option that names it
   * @param job beginning of the transactional ids: one job's own, the same in every run
   */
  public static KafkaSink<PairChange> sink(
      Configuration config, ConfigOption<String> topic, String job) {
    String name = config.get(topic);
    return TransactionalSink.of(config, new PairSerializer(name), job + "/" + name);
  }
}
