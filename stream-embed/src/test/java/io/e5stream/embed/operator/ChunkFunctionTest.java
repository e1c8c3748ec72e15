package io.e5stream.embed.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.embed.encoder.Bundle;
import io.e5stream.ingest.ChunkedChange;
import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.OutcomeTotals;
import io.e5stream.ingest.ResolvedChange;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ChunkFunctionTest {

  @Test
  void cutsWhatIsToBeIndexedAndPassesTheRestOn() throws Exception {
    try (var harness = harness()) {
      harness.open();
      send(harness, Changes.index("a", "A text."));
      send(harness, Changes.delete("b"));
      send(harness, Changes.refresh("c"));

      assertThat(harness.extractOutputValues())
          .extracting(change -> change.change().id() + " " + change.passages().size())
          .containsExactly("a 1", "b 0", "c 0");
      assertThat(harness.getSideOutput(ChunkStage.DEAD_LETTERS)).isNull();
    }
  }

  @Test
  void textWithoutTokensIsADeadLetterCountedOnceAcrossARestart() throws Exception {
    OperatorSubtaskState state;
    try (var harness = harness()) {
      harness.open();
      send(harness, Changes.index("a", "\u0007"));
      send(harness, Changes.index("b", "text"));
      state = harness.snapshot(1, 1);
      send(harness, Changes.index("c", "\u0007"));

      assertThat(harness.extractOutputValues()).hasSize(1);
      assertThat(harness.getSideOutput(ChunkStage.DEAD_LETTERS))
          .extracting(StreamRecord::getValue)
          .extracting(letter -> letter.origin().position() + " " + letter.stage())
          .containsExactly("documents-0@7 EMBED", "documents-0@7 EMBED");
      DeadLetter first = harness.getSideOutput(ChunkStage.DEAD_LETTERS).peek().getValue();
      assertThat(first.cause()).contains("text leaves no tokens");
      assertThat(first.origin().value()).containsExactly(1, 2, 3);
    }
    try (var harness = harness()) {
      harness.initializeState(state);
      harness.open();
      send(harness, Changes.index("c", "\u0007"));
      harness.snapshot(2, 2);

      assertThat(deadLetters(harness)).isEqualTo(2);
    }
  }

  private static long deadLetters(
      OneInputStreamOperatorTestHarness<ResolvedChange, ChunkedChange> harness) throws Exception {
    long sum = 0;
    for (OutcomeTotals totals :
        harness
            .getOperator()
            .getOperatorStateBackend()
            .getListState(
                new ListStateDescriptor<>("outcomes", TypeInformation.of(OutcomeTotals.class)))
            .get()) {
      sum += totals.deadLetter();
    }
    return sum;
  }

  private static OneInputStreamOperatorTestHarness<ResolvedChange, ChunkedChange> harness()
      throws Exception {
    return new OneInputStreamOperatorTestHarness<>(
        new ProcessOperator<>(new ChunkFunction(Bundle.BUILT_IN, ChunkOptions.DEFAULTS)));
  }

  private static void send(
      OneInputStreamOperatorTestHarness<ResolvedChange, ChunkedChange> harness,
      ResolvedChange change)
      throws Exception {
    harness.processElement(new StreamRecord<>(change));
  }
}
