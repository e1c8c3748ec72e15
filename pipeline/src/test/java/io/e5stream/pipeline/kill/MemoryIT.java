package io.e5stream.pipeline.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.pipeline.broker.BrokerProcess;
import io.e5stream.pipeline.process.ChildJvm;
import io.e5stream.sink.embedded.VectorServerMain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The index job's memory does not depend on how much waits in Kafka: with a heap of 2 GB and a
 * million documents on the topic it works through the first of them.
 *
 * <p>A stub embeds. {@code -Dmemory.documents=1000000} works through all of them.
 */
class MemoryIT {

  private static final int QUEUED = 1_000_000;
  private static final long INDEXED = Long.getLong("memory.documents", 50_000);
  private static final Duration LIMIT = Duration.ofMinutes(INDEXED / 20_000 + 8);

  /** Heap, and as much again for RocksDB, direct buffers, the tokenizer and the JVM itself. */
  private static final long RESIDENT_KB = 4L << 20;

  @TempDir private Path directory;

  @Test
  void aMillionDocumentsInKafkaFitInTwoGigabytesOfHeap() throws Exception {
    try (Service broker = new Service("broker", BrokerProcess.class.getName(), directory);
        Service store = new Service("store", VectorServerMain.class.getName(), directory)) {
      broker.start();
      store.start();
      try (Topics topics = new Topics(broker.address())) {
        topics.create("documents", "dead-letters");
      }
      queue(broker.address());
      try (ChildJvm index =
          ChildJvm.start(
              "index",
              directory.resolve("index.log"),
              List.of("-Xmx2g"),
              "io.e5stream.pipeline.index.StubIndexMain",
              List.of(
                  broker.address(),
                  "http://" + store.address(),
                  directory.resolve("job").toString(),
                  String.valueOf(INDEXED)))) {
        Matcher end = index.awaitLine("indexed (\\d+) peak-resident-kb (\\d+)", LIMIT);
        System.out.printf(
            "memory: %s of %d queued documents indexed, peak resident memory %s kB%n",
            end.group(1), QUEUED, end.group(2));
        assertThat(Long.parseLong(end.group(1))).isGreaterThanOrEqualTo(INDEXED);
        assertThat(Long.parseLong(end.group(2))).isLessThan(RESIDENT_KB);
        assertThat(index.awaitExit(Duration.ofMinutes(2))).isZero();
      }
    }
  }

  private static void queue(String broker) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", broker);
    settings.put("linger.ms", 20);
    settings.put("batch.size", 256 << 10);
    settings.put("compression.type", "lz4");
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < QUEUED; i++) {
        String id = "d" + i;
        String json = "{\"id\":\"%s\",\"text\":\"short text number %d\"}".formatted(id, i);
        var unused =
            producer.send(
                new ProducerRecord<>("documents", id, json.getBytes(StandardCharsets.UTF_8)),
                (metadata, e) -> {
                  if (e != null) {
                    failure.compareAndSet(null, e);
                  }
                });
      }
    }
    assertThat(failure.get()).isNull();
  }
}
