package io.e5stream.embed.operator;

import static io.e5stream.embed.operator.Changes.chunked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.EncoderException;
import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.EmbeddedChange;
import io.e5stream.ingest.Passage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MicroBatchEmbedOperatorTest {

  private final StubEncoder encoder = new StubEncoder();
  private OneInputStreamOperatorTestHarness<ChunkedChange, EmbeddedChange> harness;

  @BeforeEach
  void open() throws Exception {
    harness =
        new OneInputStreamOperatorTestHarness<>(
            new MicroBatchEmbedOperatorFactory<>(settings(), new PassageTexts()));
    harness.setProcessingTime(10_000);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
    assertThat(encoder.closed).isTrue();
  }

  @Test
  void gathersUntilTheTextsAreEnough() throws Exception {
    send("a", 3);
    send("b", 4);
    assertThat(emitted()).isEmpty();

    send("c", 1);
    assertThat(emitted()).containsExactly("a", "b", "c");
    assertThat(encoder.calls).hasSize(1);
    assertThat(encoder.calls.get(0)).hasSize(8);
  }

  @Test
  void gathersUntilTheTokensAreEnough() throws Exception {
    harness.processElement(
        new StreamRecord<>(
            new ChunkedChange(
                Changes.index("long", "x"),
                List.of(new Passage("long", 0, 1, 0, 400, "", "word ".repeat(80))))));

    assertThat(emitted()).containsExactly("long");
  }

  @Test
  void emitsWhatHasWaitedLongEnough() throws Exception {
    send("a", 1);
    harness.setProcessingTime(10_060);
    send("b", 1);
    harness.setProcessingTime(10_099);
    assertThat(emitted()).isEmpty();

    harness.setProcessingTime(10_100);
    assertThat(emitted()).containsExactly("a", "b");

    send("c", 1);
    harness.setProcessingTime(10_199);
    assertThat(emitted()).hasSize(2);
    harness.setProcessingTime(10_200);
    assertThat(emitted()).containsExactly("a", "b", "c");
  }

  @Test
  void timerOfAnEarlierBatchDoesNotCutTheNextShort() throws Exception {
    send("a", 8);
    send("b", 1);
    harness.setProcessingTime(10_050);
    send("full", 7);
    send("c", 1);
    harness.setProcessingTime(10_100);
    assertThat(emitted()).containsExactly("a", "b", "full");
    harness.setProcessingTime(10_150);
    assertThat(emitted()).containsExactly("a", "b", "full", "c");
  }

  @Test
  void nothingIsHeldAcrossABarrier() throws Exception {
    send("a", 1);
    send("gone", 0);
    harness.prepareSnapshotPreBarrier(1);

    assertThat(emitted()).containsExactly("a", "gone");
    assertThat(harness.snapshot(1, 1).getManagedOperatorState()).isEmpty();
  }

  @Test
  void nothingIsHeldAtTheEndOfInput() throws Exception {
    send("a", 1);
    harness.endInput();
    assertThat(emitted()).containsExactly("a");
  }

  @Test
  void changesWithoutPassagesKeepTheirPlace() throws Exception {
    send("gone first", 0);
    assertThat(emitted()).containsExactly("gone first");

    send("a", 1);
    send("gone", 0);
    harness.processElement(new StreamRecord<>(new ChunkedChange(Changes.refresh("b"), List.of())));
    assertThat(emitted()).hasSize(1);

    harness.setProcessingTime(10_100);
    assertThat(emitted()).containsExactly("gone first", "a", "gone", "b");
    assertThat(encoder.calls).hasSize(1);
  }

  @Test
  void changesWithoutPassagesDoNotPileUp() throws Exception {
    send("a", 1);
    for (int i = 1; i < 16 * 8; i++) {
      assertThat(harness.extractOutputValues()).isEmpty();
      send("gone" + i, 0);
    }
    assertThat(harness.extractOutputValues()).hasSize(16 * 8);
  }

  @Test
  void everyPassageGetsItsOwnVectorInSlicesOfBoundedSize() throws Exception {
    harness.processElement(new StreamRecord<>(chunked("huge", 5_000), 42));

    assertThat(encoder.calls).hasSize(5_000 / 8).allMatch(call -> call.size() == 8);
    StreamRecord<? extends EmbeddedChange> record = records().get(0);
    assertThat(record.getTimestamp()).isEqualTo(42);
    assertThat(record.getValue().passages()).hasSize(5_000);
    assertThat(record.getValue().passages())
        .allMatch(p -> p.vector()[0] == p.passage().embeddedText().hashCode())
        .allMatch(p -> p.model().equals("stub-1"));
  }

  @Test
  void orderIsThatOfArrivalWhateverHappens() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> sent = new ArrayList<>();
    long now = 10_000;
    for (int i = 0; i < 500; i++) {
      sent.add("d" + i);
      send("d" + i, random.nextInt(6) * random.nextInt(3));
      if (random.nextInt(10) == 0) {
        harness.prepareSnapshotPreBarrier(i);
      } else if (random.nextInt(5) == 0) {
        now += random.nextInt(150);
        harness.setProcessingTime(now);
      }
    }
    harness.endInput();

    assertThat(emitted()).as("seed %d", seed).isEqualTo(sent);
  }

  @Test
  void watermarkDoesNotOvertake() throws Exception {
    harness.processWatermark(new Watermark(1));
    send("a", 1);
    harness.processWatermark(new Watermark(2));
    harness.processWatermark(new Watermark(3));
    assertThat(harness.getOutput()).containsExactly(new Watermark(1));

    harness.setProcessingTime(10_100);
    assertThat(harness.getOutput()).hasSize(3);
    assertThat(harness.getOutput()).last().isEqualTo(new Watermark(3));
  }

  @Test
  void idlenessDoesNotOvertake() throws Exception {
    send("a", 1);
    harness.processWatermarkStatus(WatermarkStatus.IDLE);
    assertThat(harness.getOutput()).hasSize(2).last().isEqualTo(WatermarkStatus.IDLE);
  }

  @Test
  void failingModelFailsTheJob() throws Exception {
    encoder.failing = true;
    send("a", 1);

    assertThatThrownBy(() -> harness.setProcessingTime(10_100))
        .hasStackTraceContaining(
            "stub-1 failed to embed 1 passage texts, the first being chunk 0 of document a: out of memory")
        .hasRootCauseInstanceOf(EncoderException.class);
    assertThat(emitted()).isEmpty();
  }

  @Test
  void vectorOfAnotherLengthFailsTheJob() {
    encoder.vectorLength = 3;

    assertThatThrownBy(() -> send("a", 8))
        .isInstanceOf(EncoderException.class)
        .hasMessageContaining("a vector of 3 dimensions, expected 2");
  }

  private EmbedSettings settings() {
    return new EmbedSettings(encoder.factory(), 8, 100, Duration.ofMillis(100));
  }

  private void send(String id, int passages) throws Exception {
    harness.processElement(new StreamRecord<>(chunked(id, passages)));
  }

  private List<String> emitted() {
    return harness.extractOutputValues().stream().map(change -> change.change().id()).toList();
  }

  private List<StreamRecord<? extends EmbeddedChange>> records() {
    return harness.extractOutputStreamRecords();
  }
}
