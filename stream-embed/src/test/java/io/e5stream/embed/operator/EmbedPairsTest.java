package io.e5stream.embed.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.Role;
import io.e5stream.ingest.TextPair;
import java.time.Duration;
import java.util.List;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The embedding operator with pairs; what it does alike for all is in its own test. */
class EmbedPairsTest {

  private final StubEncoder encoder = new StubEncoder();
  private OneInputStreamOperatorTestHarness<TextPair, float[][]> harness;

  @BeforeEach
  void open() throws Exception {
    EmbedSettings settings = new EmbedSettings(encoder.factory(), 8, 1_000, Duration.ofMillis(100));
    harness =
        new OneInputStreamOperatorTestHarness<>(
            new MicroBatchEmbedOperatorFactory<>(settings, new BothSides()));
    harness.setProcessingTime(10_000);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void eachSideIsEmbeddedInItsRole() throws Exception {
    for (int i = 0; i < 4; i++) {
      send("q" + i, "p" + i);
    }
    assertThat(encoder.calls)
        .containsExactly(List.of("q0", "q1", "q2", "q3"), List.of("p0", "p1", "p2", "p3"));
    assertThat(encoder.roles).containsExactly(Role.QUERY, Role.PASSAGE);
    List<float[][]> vectors = harness.extractOutputValues();
    assertThat(vectors).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(vectors.get(i)[0][0]).isEqualTo(("q" + i).hashCode());
      assertThat(vectors.get(i)[1][0]).isEqualTo(("p" + i).hashCode());
    }
  }

  @Test
  void aLongTextCountsAsMuchAsIsReadOfIt() throws Exception {
    send("q", "word ".repeat(2_000_000));
    assertThat(harness.extractOutputValues()).isEmpty();
    send("q2", "word ".repeat(2_000_000));
    assertThat(harness.extractOutputValues()).hasSize(2);
  }

  @Test
  void nothingIsHeldAcrossABarrierOrAtTheEnd() throws Exception {
    send("a", "b");
    harness.prepareSnapshotPreBarrier(1);
    assertThat(harness.extractOutputValues()).hasSize(1);
    send("c", "d");
    harness.endInput();
    assertThat(harness.extractOutputValues()).hasSize(2);
  }

  @Test
  void whatHasNoTextsPassesBehindThoseThatWait() throws Exception {
    send(BothSides.NONE, "nothing");
    assertThat(harness.extractOutputValues()).hasSize(1);
    send("a", "b");
    send(BothSides.NONE, "nothing");
    assertThat(harness.extractOutputValues()).hasSize(1);
    harness.endInput();
    assertThat(harness.extractOutputValues()).extracting(v -> v.length).containsExactly(0, 2, 0);
  }

  @Test
  void aFailureNamesThePair() throws Exception {
    encoder.failing = true;
    send("a", "b");
    assertThatThrownBy(() -> harness.endInput())
        .hasStackTraceContaining("1 query texts, the first being query of web:a");
  }

  private void send(String query, String passage) throws Exception {
    TextPair pair = new TextPair("web:" + query, query, passage, "web", "{}");
    harness.processElement(new StreamRecord<>(pair));
  }
}
