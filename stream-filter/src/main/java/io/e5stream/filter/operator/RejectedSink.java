package io.e5stream.filter.operator;

import io.e5stream.filter.Rejection;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.kafka.TransactionalSink;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.kafka.sink.KafkaSink;

/** Where rejections go: exactly once, visible when their checkpoint is complete. */
public final class RejectedSink {

  private RejectedSink() {}

  /**
   * The sink.
   *
   * @param idPrefix of the transactional ids: one job's own, the same after a restart
   */
  public static KafkaSink<Rejection> kafka(Configuration config, String idPrefix) {
    return TransactionalSink.of(
        config,
        new RejectionRecords(
            config.get(IngestOptions.REJECTED_TOPIC),
            Math.toIntExact(config.get(IngestOptions.MAX_RECORD_SIZE).getBytes())),
        idPrefix);
  }
}
