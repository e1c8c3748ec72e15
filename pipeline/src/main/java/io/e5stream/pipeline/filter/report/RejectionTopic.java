package io.e5stream.pipeline.filter.report;

import io.e5stream.filter.RejectionJson;
import io.e5stream.ingest.kafka.KafkaSettings;
import io.e5stream.pipeline.console.ProgressBars;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import me.tongfei.progressbar.ProgressBar;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of rejections up to its end, as that was at the start; commits nothing. */
public final class RejectionTopic {

  private static final Duration POLL = Duration.ofMillis(500);

  private RejectionTopic() {}

  /**
   * Adds all rejections of a topic. A record that is none is counted as unreadable: it must not
   * hide the others.
   *
   * @throws IllegalStateException when the broker gives nothing for a minute though there is more
   */
  public static void read(KafkaSettings settings, String topic, RejectionSample into) {
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            settings.consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
      long begin = sum(consumer.beginningOffsets(partitions));
      try (ProgressBar bar = ProgressBars.open("report", " records", sum(ends) - begin)) {
        readTo(consumer, ends, into, bar);
      }
    }
  }

  private static void readTo(
      KafkaConsumer<byte[], byte[]> consumer,
      Map<TopicPartition, Long> ends,
      RejectionSample into,
      ProgressBar bar) {
    Patience patience = new Patience();
    while (!ends.isEmpty()) {
      long before = bar.getCurrent();
      for (ConsumerRecord<byte[], byte[]> message : consumer.poll(POLL)) {
        Long end = ends.get(new TopicPartition(message.topic(), message.partition()));
        if (end != null && message.offset() < end) {
          add(message.value(), into);
          bar.step();
        }
      }
      // Markers of transactions are offsets without a record: the position passes them.
      boolean ended = ends.entrySet().removeIf(e -> consumer.position(e.getKey()) >= e.getValue());
      patience.note(ended || bar.getCurrent() > before);
    }
    bar.stepTo(bar.getMax());
  }

  private static void add(byte[] value, RejectionSample into) {
    if (value == null) {
      return;
    }
    try {
      into.add(RejectionJson.read(value));
    } catch (IllegalArgumentException e) {
      into.addUnreadable();
    }
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Gives up when nothing comes for a minute. */
  private static final class Patience {

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private long last = System.nanoTime();

    void note(boolean progress) {
      if (progress) {
        last = System.nanoTime();
      } else if (System.nanoTime() - last > LONGEST.toNanos()) {
        throw new IllegalStateException(
            "the broker gives no more records, though the topic goes on: is a partition away?");
      }
    }
  }
}
