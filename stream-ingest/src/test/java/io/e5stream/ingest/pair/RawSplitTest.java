package io.e5stream.ingest.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.source.RawDecoding;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.util.ListCollector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RawSplitTest {

  private static final RawDeserializer<Integer> DECODER =
      new RawDeserializer<>(Integer.class, (key, value) -> value.length);

  private static RawDecoding<RawRecord<Integer>> decode(String key, String value) {
    List<RawDecoding<RawRecord<Integer>>> decoded = new ArrayList<>();
    DECODER.deserialize(
        new ConsumerRecord<>(
            "raw.web",
            3,
            42,
            key == null ? null : key.getBytes(StandardCharsets.UTF_8),
            value.getBytes(StandardCharsets.UTF_8)),
        new ListCollector<>(decoded));
    assertThat(decoded).hasSize(1);
    return decoded.get(0);
  }

  @Test
  void eachRecordIsDecodedOrADeadLetterAndCountedOnceOverARestart() throws Exception {
    OperatorSubtaskState snapshot;
    RawSplit<Integer> first = new RawSplit<>("web", "raw.web", "id-1");
    try (var harness = harness(first)) {
      harness.open();
      harness.processElement(decode("k", "four"), 0);
      harness.processElement(decode(null, "x"), 0);

      assertThat(harness.extractOutputValues())
          .containsExactly(new RawRecord<>("k", 4, ConsumerRecord.NO_TIMESTAMP));
      assertThat(harness.getSideOutput(RawSplit.DEAD_LETTERS))
          .singleElement()
          .satisfies(
              record -> {
                DeadLetter letter = record.getValue();
                assertThat(letter.cause()).contains("no key");
                assertThat(letter.origin().position()).isEqualTo("raw.web-3@42");
                assertThat(letter.origin().value()).containsExactly('x');
              });
      snapshot = harness.snapshot(1, 1);
      harness.processElement(decode("k", "lost with the crash"), 0);
      assertThat(first.counts().total("web", "read")).isEqualTo(3);
    }
    RawSplit<Integer> second = new RawSplit<>("web", "raw.web", "id-1");
    try (var harness = harness(second)) {
      harness.initializeState(snapshot);
      harness.open();
      assertThat(second.counts().total("web", "read")).isEqualTo(2);
      assertThat(second.counts().total("web", "dead_letter")).isEqualTo(1);
    }
  }

  @Test
  void aCheckpointOfARecreatedTopicIsRefused() throws Exception {
    OperatorSubtaskState snapshot;
    try (var harness = harness(new RawSplit<>("web", "raw.web", "id-1"))) {
      harness.open();
      harness.processElement(decode("k", "four"), 0);
      snapshot = harness.snapshot(1, 1);
    }

    try (var harness = harness(new RawSplit<>("web", "raw.web", "id-2"))) {
      assertThatThrownBy(() -> harness.initializeState(snapshot))
          .isInstanceOf(SuppressRestartsException.class)
          .cause()
          .hasMessageContaining("The topic raw.web is another one (id id-2)")
          .hasMessageContaining("(id id-1)")
          .hasMessageContaining("Start once with --from-scratch (pairs.from-scratch=true)");
    }
  }

  private static OneInputStreamOperatorTestHarness<
          RawDecoding<RawRecord<Integer>>, RawRecord<Integer>>
      harness(RawSplit<Integer> split) throws Exception {
    return new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(split));
  }
}
