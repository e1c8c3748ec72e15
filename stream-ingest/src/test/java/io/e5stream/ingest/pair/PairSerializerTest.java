package io.e5stream.ingest.pair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import io.e5stream.ingest.TextPairJson;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

class PairSerializerTest {

  private static final PairSerializer SERIALIZER = new PairSerializer("pairs");

  private static ProducerRecord<byte[], byte[]> record(PairChange change) {
    return SERIALIZER.serialize(change, null, 99L);
  }

  @Test
  void aPairIsJsonUnderItsId() {
    TextPair pair = new TextPair("news:ü", "head", "猫 🐈", "news", "{\"score\":1}");

    ProducerRecord<byte[], byte[]> record = record(PairChange.formed(pair, 7, 1000));

    assertThat(record.topic()).isEqualTo("pairs");
    assertThat(new String(record.key(), UTF_8)).isEqualTo("news:ü");
    assertThat(TextPairJson.read(record.value())).isEqualTo(pair);
    assertThat(record.timestamp()).isNull();
  }

  @Test
  void aWithdrawnPairIsATombstone() {
    ProducerRecord<byte[], byte[]> record = record(PairChange.withdrawn("news:1", "news", 8, 1000));

    assertThat(new String(record.key(), UTF_8)).isEqualTo("news:1");
    assertThat(record.value()).isNull();
  }

  /** JSON can escape half a character; a job that failed on it would never get past it. */
  @Test
  void halfACharacterIsWritten() {
    TextPair pair = new TextPair("news:1", "\ud83d head", "body \ude00", "news", null);

    assertThat(TextPairJson.read(record(PairChange.formed(pair, 7, 0)).value())).isEqualTo(pair);
  }
}
