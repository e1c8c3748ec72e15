package io.e5stream.ingest.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.ingest.DeadLetter;
import io.e5stream.ingest.DocumentChange;
import io.e5stream.ingest.Origin;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.decode.Decoded;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DeadLetterSplitTest {

  private static final Origin ORIGIN = new Origin("documents", 0, 1, 0, new byte[] {'a'}, null);
  private static final DocumentChange CHANGE = DocumentChange.tombstone("a", 1, ORIGIN);
  private static final DeadLetter LETTER =
      new DeadLetter(ORIGIN, DeadLetter.Stage.DECODE, "broken");

  @Test
  void splitsAndCountsOverARestore() throws Exception {
    OperatorSubtaskState snapshot;
    DeadLetterSplit first = new DeadLetterSplit();
    try (var harness = harness(first)) {
      harness.open();
      harness.processElement(new Decoded(CHANGE, null), 0);
      harness.processElement(new Decoded(null, LETTER), 0);

      assertThat(harness.extractOutputValues())
          .usingRecursiveFieldByFieldElementComparator()
          .containsExactly(CHANGE);
      assertThat(harness.getSideOutput(DeadLetterSplit.DEAD_LETTERS))
          .extracting(record -> record.getValue())
          .usingRecursiveFieldByFieldElementComparator()
          .containsExactly(LETTER);
      snapshot = harness.snapshot(1, 1);
      harness.processElement(new Decoded(null, LETTER), 0);
      assertThat(first.counts().tally().total(Outcome.DEAD_LETTER)).isEqualTo(2);
    }
    DeadLetterSplit second = new DeadLetterSplit();
    try (var harness = harness(second)) {
      harness.initializeState(snapshot);
      harness.open();
      assertThat(second.counts().tally().total(Outcome.DEAD_LETTER)).isEqualTo(1);
    }
  }

  private static OneInputStreamOperatorTestHarness<Decoded, DocumentChange> harness(
      DeadLetterSplit split) throws Exception {
    return new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(split));
  }
}
