package io.e5stream.filter.operator;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.RejectionJson;
import io.e5stream.ingest.kafka.TopicSerializer;
import java.nio.charset.StandardCharsets;

/**
 * Rejections as records of their topic: key is the id, value {@link RejectionJson}. Texts that make
 * it larger than Kafka takes are cut, the body first: to fail would stop the job at this record
 * after each restart, and the text in full is where it came from.
 */
final class RejectionRecords extends TopicSerializer<Rejection> {

  private static final long serialVersionUID = 1;

  /** Batch header 61, record header at most 21, both rounded up. */
  private static final int ENVELOPE = 256;

  private final int maxBytes;

  /**
   * @param maxBytes largest record that Kafka takes
   */
  RejectionRecords(String topic, int maxBytes) {
    super(topic);
    this.maxBytes = maxBytes;
  }

  @Override
  protected byte[] key(Rejection rejection) {
    return rejection.id().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  protected byte[] value(Rejection rejection) {
    int room = maxBytes - ENVELOPE - key(rejection).length;
    Rejection fitting = rejection;
    byte[] value = RejectionJson.write(fitting);
    while (value.length > room && fitting.head().length() + fitting.body().length() > 0) {
      fitting = halved(fitting);
      value = RejectionJson.write(fitting);
    }
    return value;
  }

  private static Rejection halved(Rejection r) {
    boolean body = r.body().length() >= r.head().length();
    return new Rejection(
        r.kind(),
        r.id(),
        r.source(),
        r.version(),
        r.verdict(),
        r.duplicateOf(),
        body ? r.head() : half(r.head()),
        body ? half(r.body()) : r.body());
  }

  /** The first half; never half a code point. */
  private static String half(String text) {
    int end = text.length() / 2;
    return text.substring(
        0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
  }
}
