package io.e5stream.pipeline.pairs;

import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.PairCount;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.ingest.kafka.TopicAdmin;
import io.e5stream.ingest.kafka.TopicCreation;
import io.e5stream.ingest.kafka.TopicPlan;
import io.e5stream.ingest.produce.WebSource;
import io.e5stream.pipeline.broker.EmbeddedBroker;
import io.e5stream.pipeline.broker.TopicContents;
import io.e5stream.pipeline.job.RunningJob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker in this JVM with topics of one partition, and runs of the pairs job against it. */
final class PairsBed implements AutoCloseable {

  static final int MAX_RECORD = 1 << 20;

  private final Configuration options = new Configuration();
  private final EmbeddedBroker broker;
  private final KafkaProducer<byte[], byte[]> producer;

  PairsBed(Path directory) throws Exception {
    broker = EmbeddedBroker.start(directory.resolve("broker"), 0);
    options.set(IngestOptions.BOOTSTRAP_SERVERS, broker.bootstrapServers());
    options.set(IngestOptions.MAX_RECORD_SIZE, new MemorySize(MAX_RECORD));
    options.set(PairsOptions.UNTIL_END, true);
    options.set(PairsOptions.DATA_DIR, directory.resolve("job").toString());
    options.set(CoreOptions.DEFAULT_PARALLELISM, 1);
    options.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(500));
    // A job that fails is to fail the test, not to be tried again.
    options.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    try (TopicAdmin admin = TopicAdmin.connect(KafkaSettings.from(options))) {
      TopicCreation.create(admin, TopicPlan.of(options, 1), Optional.empty());
    }
    producer =
        new KafkaProducer<>(
            KafkaSettings.from(options).producer(),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  Configuration options() {
    return options;
  }

  RecordMetadata send(WebSource source, byte[] key, byte[] value) throws Exception {
    return producer.send(new ProducerRecord<>(options.get(source.topic()), key, value)).get();
  }

  /** Runs the job until the end of the raw topics; counts by source and name. */
  Map<String, Long> runToEnd() throws Exception {
    Map<String, Long> counts = new TreeMap<>();
    try (PairsLauncher launcher = PairsLauncher.prepare(options);
        RunningJob running = launcher.start()) {
      launcher.finish(running, passed -> {});
      for (PairCount count : running.pairCounts()) {
        counts.put(count.source() + " " + count.name(), count.count());
      }
    }
    return counts;
  }

  /** All committed records of a topic. */
  List<ConsumerRecord<byte[], byte[]>> records(String topic) {
    return TopicContents.read(broker.bootstrapServers(), topic);
  }

  @Override
  public void close() {
    producer.close();
    broker.close();
  }
}
