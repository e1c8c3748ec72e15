package io.e5stream.pipeline.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.e5stream.eval.dataset.Corpus;
import io.e5stream.eval.dataset.CorpusDocument;
import io.e5stream.eval.measure.EvalProgress;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends a test corpus to the documents topic, as a user's producer would. */
final class CorpusProducer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CorpusProducer() {}

  /**
   * Sends all documents that have any text and returns when the broker has them.
   *
   * @return how many were sent
   * @throws IllegalStateException when one could not be sent
   */
  static long produce(Corpus corpus, String bootstrapServers, String topic, EvalProgress progress) {
    Properties properties = new Properties();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      return produce(corpus, producer, topic, progress);
    }
  }

  private static long produce(
      Corpus corpus, Producer<String, byte[]> producer, String topic, EvalProgress progress) {
    AtomicReference<Exception> failure = new AtomicReference<>();
    long[] sent = new long[1];
    corpus.read(
        document -> {
          progress.advance(1);
          if (document.passage().isEmpty()) {
            return; // nothing that could be found; the stream refuses blank texts
          }
          var unused =
              producer.send(
                  new ProducerRecord<>(topic, document.id(), json(document)),
                  (metadata, e) -> {
                    if (e != null) {
                      failure.compareAndSet(null, e);
                    }
                  });
          sent[0]++;
        });
    producer.flush();
    if (failure.get() != null) {
      throw new IllegalStateException(
          "a document could not be sent to topic " + topic + ": " + failure.get().getMessage(),
          failure.get());
    }
    return sent[0];
  }

  /** A document without a text is its title: the stream needs a text, and embeds the same then. */
  static byte[] json(CorpusDocument document) {
    boolean titleOnly = document.text().isBlank();
    ObjectNode json = JSON.createObjectNode();
    json.put("id", document.id());
    json.put("title", titleOnly ? "" : document.title());
    json.put("text", titleOnly ? document.title() : document.text());
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("document " + document.id() + " cannot be written", e);
    }
  }
}
