package io.e5stream.pipeline.kill;

import io.e5stream.ingest.deadletter.DeadLetterRecords;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a dead letter tells of its record. */
final class DeadLetters {

  private DeadLetters() {}

  static String position(ConsumerRecord<byte[], byte[]> letter) {
    return "%s-%s@%s"
        .formatted(
            header(letter, DeadLetterRecords.TOPIC),
            header(letter, DeadLetterRecords.PARTITION),
            header(letter, DeadLetterRecords.OFFSET));
  }

  private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
