package io.e5stream.pipeline.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.e5stream.filter.Limit.Bound;
import io.e5stream.filter.Side;
import io.e5stream.filter.Verdict.Rejected;
import io.e5stream.filter.operator.Judged;
import io.e5stream.ingest.PairChange;
import io.e5stream.ingest.TextPair;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.Test;

class UndecidedTest {

  private static final PairChange PAIR =
      PairChange.formed(new TextPair("news:a", "query", "passage", "news", "{}"), 1, 1);

  @Test
  void onlyWhatNothingObjectsToGoesToTheModel() throws Exception {
    Judged accepted = Judged.passed(PAIR);
    Judged rejected =
        Judged.rejected(PAIR, new Rejected("rule", Side.PASSAGE, 1, Bound.AT_LEAST, 2));
    Judged withdrawn = Judged.passed(PairChange.withdrawn("news:b", "news", 2, 2));
    try (OneInputStreamOperatorTestHarness<Judged, PairChange> harness =
        ProcessFunctionTestHarnesses.forProcessFunction(new Undecided())) {
      harness.processElement(accepted, 0);
      harness.processElement(rejected, 0);
      harness.processElement(withdrawn, 0);

      assertThat(harness.extractOutputValues()).containsExactly(PAIR);
      assertThat(harness.getSideOutput(Undecided.DECIDED))
          .extracting(decided -> decided.getValue())
          .containsExactly(rejected, withdrawn);
    }
  }
}
