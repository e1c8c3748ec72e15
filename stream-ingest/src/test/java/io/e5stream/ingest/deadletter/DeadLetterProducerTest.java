package io.e5stream.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.Origin;
import java.io.IOException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.util.InstantiationUtil;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class DeadLetterProducerTest {

  private static final DeadLetter LETTER =
      new DeadLetter(
          new Origin("documents", 0, 1, 0, null, new byte[3]), DeadLetter.Stage.STORE, "refused");

  private final MockProducer<byte[], byte[]> kafka =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final DeadLetterProducer producer =
      new DeadLetterProducer(kafka, new DeadLetterRecords("dead-letters", 1 << 20), "broker:1");

  @Test
  void sendsAndFlushes() throws Exception {
    producer.send(LETTER);
    producer.flush();

    assertThat(kafka.history()).hasSize(1);
    assertThat(kafka.flushed()).isTrue();
  }

  @Test
  void aFailedLetterFailsTheFlushAndAllThatFollows() throws Exception {
    producer.send(LETTER);
    kafka.errorNext(new RecordTooLargeException("too large"));

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(producer::flush)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("dead-letters at broker:1")
          .hasMessageContaining("too large")
          .hasMessageContaining("max.message.bytes is at least 1048576");
    }
    assertThatThrownBy(() -> producer.send(LETTER)).isInstanceOf(IOException.class);
  }

  @Test
  void aProducerThatThrowsIsAFailureToo() {
    kafka.sendException = new TimeoutException("no metadata");

    assertThatThrownBy(() -> producer.send(LETTER))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no metadata");
  }

  @Test
  void theFactoryTravelsWithTheJob() throws Exception {
    DeadLetterChannelFactory factory = DeadLetterSink.channel(new Configuration());

    DeadLetterChannelFactory copy =
        InstantiationUtil.clone(factory, DeadLetterProducerTest.class.getClassLoader());
    assertThat(copy).isNotNull();
    copy.open().close();
  }
}
