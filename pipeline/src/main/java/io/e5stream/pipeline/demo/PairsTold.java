package io.e5stream.pipeline.demo;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.RejectionJson;
import io.e5stream.ingest.IngestOptions;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.TextPairJson;
import io.e5stream.ingest.produce.WebSource;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What stands on the topics that the pairs job writes, in words. */
final class PairsTold {

  private final PairsDemoParts parts;

  PairsTold(PairsDemoParts parts) {
    this.parts = parts;
  }

  private List<ConsumerRecord<byte[], byte[]>> clean() {
    return parts.records(IngestOptions.CLEAN_PAIRS_TOPIC);
  }

  /** The clean pair of a source whose id is the first in order. */
  Optional<TextPair> firstClean(WebSource source) {
    return clean().stream()
        .filter(message -> message.value() != null)
        .map(message -> TextPairJson.read(message.value()))
        .filter(pair -> pair.source().equals(source.toString()))
        .min(Comparator.comparing(TextPair::id));
  }

  /** The pair that the topic of clean pairs holds under an id; empty when none or deleted. */
  Optional<TextPair> newest(String id) {
    return said(id).stream()
        .reduce((earlier, later) -> later)
        .map(ConsumerRecord::value)
        .map(TextPairJson::read);
  }

  /** All that the topic of clean pairs says of an id, deletions included, the newest last. */
  List<ConsumerRecord<byte[], byte[]>> said(String id) {
    return clean().stream()
        .filter(message -> new String(message.key(), StandardCharsets.UTF_8).equals(id))
        .toList();
  }

  int deadLetters() {
    return parts.records(IngestOptions.DEAD_LETTERS_TOPIC).size();
  }

  /** Position, cause and beginning of a dead letter. */
  List<String> deadLetter() {
    String topic = parts.options().get(WebSource.REDDIT.topic());
    return parts.records(IngestOptions.DEAD_LETTERS_TOPIC).stream()
        .filter(message -> TopicReader.words(message).startsWith(topic))
        .findFirst()
        .map(
            message ->
                List.of(
                    TopicReader.words(message),
                    new String(message.value(), StandardCharsets.UTF_8)))
        .orElse(List.of());
  }

  /** All rejections so far, by id. */
  List<Rejection> rejections() {
    return parts.records(IngestOptions.REJECTED_TOPIC).stream()
        .map(message -> RejectionJson.read(message.value()))
        .sorted(Comparator.comparing(Rejection::id))
        .toList();
  }
}
