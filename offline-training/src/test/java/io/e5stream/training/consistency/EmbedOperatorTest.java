package io.e5stream.training.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.e5stream.embed.encoder.EncoderException;
import io.e5stream.embed.encoder.Role;
import io.e5stream.embed.encoder.TextEncoder;
import io.e5stream.training.pair.TrainingPair;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.streaming.api.operators.InputSelection;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbedOperatorTest {

  /** Encodes a text as its length and its role. */
  private static final class Lengths implements TextEncoder {

    private static final List<Integer> CALLS = new ArrayList<>();
    private static boolean closed;

    @Override
    public float[][] encode(Role role, List<String> texts) {
      CALLS.add(texts.size());
      if (texts.contains("fail")) {
        throw new EncoderException("no such luck");
      }
      return texts.stream()
          .map(
              text ->
                  new float[] {
                    text.equals("nan") ? Float.NaN : text.length(), role == Role.QUERY ? 1 : 2
                  })
          .toArray(float[][]::new);
    }

    @Override
    public int dimension() {
      return 2;
    }

    @Override
    public String model() {
      return "lengths-1";
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private EmbedOperator operator;
  private TwoInputStreamOperatorTestHarness<Draw, NumberedPair, PairVectors> harness;

  @BeforeEach
  void open() throws Exception {
    Lengths.CALLS.clear();
    Lengths.closed = false;
    operator = new EmbedOperator(Lengths::new, 1);
    harness = new TwoInputStreamOperatorTestHarness<>(operator);
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
    assertThat(Lengths.closed).isTrue();
  }

  private static NumberedPair pair(long position, String query, String passage) {
    return new NumberedPair(position, TrainingPair.of("web:" + position, query, passage, ""));
  }

  private void cut(Draw draw) throws Exception {
    assertThat(operator.nextSelection()).isEqualTo(InputSelection.FIRST);
    harness.processElement1(new StreamRecord<>(draw));
    operator.endInput(1);
    assertThat(operator.nextSelection()).isEqualTo(InputSelection.SECOND);
  }

  @Test
  void embedsEachSideInItsRoleInBatches() throws Exception {
    cut(CutOperator.NONE);
    for (int i = 0; i <= EmbedOperator.BATCH; i++) {
      harness.processElement2(new StreamRecord<>(pair(i, "ab", "abc")));
    }
    assertThat(Lengths.CALLS).containsExactly(EmbedOperator.BATCH, EmbedOperator.BATCH);
    operator.endInput(2);
    assertThat(Lengths.CALLS).hasSize(4).endsWith(1, 1);

    List<PairVectors> out = harness.extractOutputValues();
    assertThat(out).hasSize(EmbedOperator.BATCH + 1);
    PairVectors last = out.get(EmbedOperator.BATCH);
    assertThat(last.position()).isEqualTo(EmbedOperator.BATCH);
    assertThat(last.query()).containsExactly(2, 1);
    assertThat(last.passage()).containsExactly(3, 2);
    assertThat(last.hashes()).isEqualTo(pair(EmbedOperator.BATCH, "ab", "abc").hashes());
  }

  @Test
  void marksThePairsUpToTheCut() throws Exception {
    NumberedPair a = pair(0, "a", "b");
    NumberedPair b = pair(1, "c", "d");
    Draw smaller = Draw.of(a, 1).compareTo(Draw.of(b, 1)) < 0 ? Draw.of(a, 1) : Draw.of(b, 1);
    cut(smaller);
    harness.processElement2(new StreamRecord<>(a));
    harness.processElement2(new StreamRecord<>(b));
    operator.endInput(2);
    assertThat(harness.extractOutputValues())
        .filteredOn(PairVectors::inPool)
        .extracting(PairVectors::position)
        .containsExactly(smaller.position());
  }

  @Test
  void namesThePairOfAVectorThatIsNoNumber() throws Exception {
    cut(CutOperator.NONE);
    harness.processElement2(new StreamRecord<>(pair(0, "a", "b")));
    harness.processElement2(new StreamRecord<>(pair(1, "c", "nan")));
    assertThatThrownBy(() -> operator.endInput(2))
        .isInstanceOf(EncoderException.class)
        .hasMessage("lengths-1 gave NaN in a vector of pair 2, web:1");
  }

  @Test
  void saysWhereTheModelFailed() throws Exception {
    cut(CutOperator.NONE);
    harness.processElement2(new StreamRecord<>(pair(0, "a", "b")));
    harness.processElement2(new StreamRecord<>(pair(1, "fail", "d")));
    assertThatThrownBy(() -> operator.endInput(2))
        .hasMessage(
            "lengths-1 failed to embed 2 texts, the first being of pair 1, web:0: no such luck");
  }
}
