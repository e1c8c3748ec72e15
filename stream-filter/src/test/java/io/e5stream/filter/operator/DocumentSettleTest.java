package io.e5stream.filter.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Rejection;
import io.e5stream.filter.options.RejectedVersion;
import io.e5stream.ingest.Outcome;
import io.e5stream.ingest.OutcomeTotals;
import io.e5stream.ingest.ResolvedChange;
import io.e5stream.ingest.ResolvedChange.Action;
import java.util.Objects;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class DocumentSettleTest {

  private static final JudgedDocument REJECTED =
      JudgedDocument.rejected(TestDocuments.index("a", "worse", 7), TestPairs.BAD);

  private static OneInputStreamOperatorTestHarness<JudgedDocument, ResolvedChange> harness(
      RejectedVersion rejectedVersion) throws Exception {
    return new OneInputStreamOperatorTestHarness<>(
        new ProcessOperator<>(new DocumentSettle(rejectedVersion)));
  }

  @Test
  void aRejectedDocumentDeletesItsOlderVersion() throws Exception {
    try (var harness = harness(RejectedVersion.DELETE)) {
      harness.open();
      harness.processElement(REJECTED, 0);

      assertThat(harness.extractOutputValues())
          .singleElement()
          .satisfies(
              change -> {
                assertThat(change.action()).isEqualTo(Action.DELETE);
                assertThat(change.outcome()).isEqualTo(Outcome.REJECTED);
                assertThat(change.version()).isEqualTo(7);
                assertThat(change.change().isTombstone()).isTrue();
                assertThat(change.change().origin()).isEqualTo(REJECTED.change().change().origin());
              });
      assertThat(counted(harness)).as("the sink counts it").isZero();
    }
  }

  @Test
  void orEndsHereWhereOlderVersionsAreKept() throws Exception {
    try (var harness = harness(RejectedVersion.KEEP)) {
      harness.open();
      harness.processElement(REJECTED, 0);
      harness.processElement(REJECTED, 0);

      assertThat(harness.extractOutputValues()).isEmpty();
      assertThat(counted(harness)).isEqualTo(2);
    }
  }

  @Test
  void theRejectionTellsTheReason() throws Exception {
    try (var harness = harness(RejectedVersion.DELETE)) {
      harness.open();
      ResolvedChange passed = TestDocuments.index("b", "good", 3);
      harness.processElement(JudgedDocument.passed(passed), 0);
      harness.processElement(new JudgedDocument(REJECTED.change(), TestPairs.BAD, "b"), 0);

      assertThat(harness.extractOutputValues().get(0)).isEqualTo(passed);
      assertThat(
              Objects.requireNonNull(harness.getSideOutput(DocumentFilterStage.REJECTIONS))
                  .poll()
                  .getValue())
          .isEqualTo(
              new Rejection(
                  Rejection.Kind.DOCUMENT,
                  "a",
                  "test",
                  7,
                  TestPairs.BAD,
                  "b",
                  "Title of a",
                  "worse"));
    }
  }

  private static long counted(
      OneInputStreamOperatorTestHarness<JudgedDocument, ResolvedChange> harness) throws Exception {
    harness.snapshot(9, 9);
    return harness
        .getOperator()
        .getOperatorStateBackend()
        .getListState(
            new ListStateDescriptor<>("outcomes", TypeInformation.of(OutcomeTotals.class)))
        .get()
        .iterator()
        .next()
        .of(Outcome.REJECTED);
  }
}
